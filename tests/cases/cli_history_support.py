# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""What the cases of cli_contract.py about the history stand on: what it says, and programs that are cut off."""
import shutil
import signal
import subprocess

from cli_support import Skip


def states(t):
    """What the history says, newest first: (what, changes, state)."""
    records = t.status(t.run("history", "--format=json"), 0, "history").records()
    return [(record["what"], record["changes"], record["state"]) for record in records]


def left_out(t):
    return [record.get("left_out") for record in t.run("history", "--format=json").records()]


def straced(t, *arguments, inject, log="/dev/null"):
    """Runs the program and meddles with its system calls, as strace(1) has it: "CALL:what:when". `log`: gets them."""
    strace = shutil.which("strace")
    if not strace:
        raise Skip("there is no strace")
    calls = ",".join(each.split(":")[0] for each in inject)
    options = ["-f", "-qq", "-o", log, "-e", f"trace={calls}"]
    for each in inject:
        options += ["-e", f"inject={each}"]
    environment = t.environment()
    own = environment.get(b"ASAN_OPTIONS")
    environment[b"ASAN_OPTIONS"] = b":".join(filter(None, [b"detect_leaks=0", own]))  # impossible under strace
    return subprocess.run([strace, *options, t.program, *arguments], cwd=t.root, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                          timeout=120)


def cut_off(t, *arguments, call="unlinkat", when=1):
    """Runs the program and kills it at a system call."""
    finished = straced(t, *arguments, inject=[f"{call}:signal=KILL:when={when}"])
    if finished.returncode not in (-signal.SIGKILL, 128 + signal.SIGKILL):
        raise Skip(f"strace cannot kill here: {finished.stderr!r}")
