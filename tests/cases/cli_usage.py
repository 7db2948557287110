# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: wrong usage, asking, being interrupted."""
import array
import fcntl
import os
import pty
import signal
import termios
import time

from cli_support import Run, Skip


def case_wrong_usage_is_2_in_one_line(t):
    t.link(b"x", b"link")
    for arguments in [(), ("frobnicate",), ("frobnicate", "link"), ("",), ("--", "--help"), ("--bogus", "scan", "."),
                      ("scan",), ("scan", "--bogus", "."), ("scan", ".", "-x"), ("scan", ".", "--health"),
                      ("scan", ".", "--health=sick"), ("scan", ".", "--health="), ("scan", ".", "--health=broken,"),
                      ("scan", ".", "--style=ugly"), ("scan", ".", "--kind=links"), ("scan", ".", "--max-depth=x"),
                      ("scan", ".", "--max-depth=-1"), ("scan", ".", "--max-depth=1x"), ("scan", ".", "--check=yes"),
                      ("scan", ".", "--format=xml"), ("scan", ".", "--color=blue"), ("scan", ".", "--progress"),
                      ("scan", ".", "--save"), ("scan", ".", "--save="), ("catalog", "one"), ("catalog", "--prune=0"),
                      ("catalog", "--prune=x"), ("catalog", "--on", "--off"), ("catalog", "--compare=a", "--forget=b"),
                      ("catalog", "--compare=a", "b", "c"), ("catalog", "--format=csv"),
                      ("inspect",), ("create",), ("create", "a"), ("create", "a", "b", "c"), ("create", "--at=a"),
                      ("create", "a", "b", "--at=c"), ("create", "a", "--at=b", "--to=c"),
                      ("create", "a", "b", "--relative", "--absolute"), ("create", "a", "b", "--verbatim", "--relative"),
                      ("create", "a", "b", "--expect=x"), ("retarget", "link"), ("retarget", "link", "a", "b"),
                      ("retarget", "link", "a", "--hard"), ("retarget", "link", "a", "--yes", "--expect"), ("remove",),
                      ("remove", "--yes"), ("remove", "link", "--frob\n")]:
        run = t.refused(*arguments, status=2)
        t.equal((len(run.err.splitlines()), run.out), (1, b""), f"{arguments!r} {run.err!r}")


def case_help_and_version(t):
    run = t.status(t.run("--version"), 0)
    t.true(run.out.startswith(b"linkwright-cli ") and run.out.count(b"\n") == 1, run.out)
    t.equal(t.run("scan", "--version").out, run.out, "also after a verb")
    everywhere = [b"--format", b"--color", b"--progress", b"--journal", b"--catalog", b"--quiet", b"--version",
                  b"--help"]
    changing = [b"--dry-run", b"--plan", b"--yes"]
    target = [b"--relative", b"--absolute", b"--verbatim", b"--at", b"--to"]
    for arguments, options in [
            ((), [b"inspect", b"scan", b"create", b"retarget", b"remove"]), (("inspect",), []),
            (("scan",), [b"--health", b"--style", b"--kind", b"--one-file-system", b"--max-depth", b"--exclude",
                         b"--check", b"--save"]),
            (("create",), changing + target + [b"--hard", b"--replace-link", b"--parents"]),
            (("retarget",), changing + target + [b"--expect"]), (("remove",), changing)]:
        run = t.status(t.run(*arguments, "--help"), 0, repr(arguments))
        for option in everywhere + options:
            t.true(option in run.out, f"{arguments!r} --help does not name {option!r}")


def case_global_options_stand_before_or_after_the_verb(t):
    t.link(b"x", b"d/link")
    for arguments in [("--format", "nul", "scan", "d"), ("--format=nul", "scan", "d"), ("scan", "--format=nul", "d"),
                      ("scan", "d", "--format", "nul"), ("--format=json", "scan", "d", "--format=nul"),
                      ("scan", "d", "--format=nul", "--journal=j", "--catalog=c", "--progress=never", "--color=auto",
                       "--quiet")]:
        run = t.status(t.run(*arguments), 0, repr(arguments))
        t.equal((run.names(), run.err), ([b"d/link"], b""), repr(arguments))


def case_progress_only_when_asked_or_on_a_terminal(t):
    for number in range(300):
        t.link(b"x", b"d/%d" % number)
    t.equal(t.run("scan", "d").err, b"", "auto, no terminal")
    run = t.run("scan", "d", "--progress=always", "--format=nul")
    t.equal((run.status, len(run.names())), (0, 300), "always")
    t.true(b"\n" not in run.err, "it is one line that is rewritten")


def case_without_a_terminal_nothing_is_replaced_or_removed_unasked(t):
    t.link(b"old", b"link")
    t.file(b"one")
    os.link(t.path(b"one"), t.path(b"two"))
    for arguments in [("retarget", "link", "new"), ("remove", "link"), ("remove", "one"),
                      ("create", "new", "link", "--replace-link")]:
        t.refused(*arguments, status=2)
    t.status(t.run("create", "x", "fresh"), 0, "create alone never asks")


def on_a_terminal(t, answer, *arguments):
    try:
        master, slave = pty.openpty()
    except OSError as error:
        raise Skip("this system has no terminals to give away") from error
    try:
        os.write(master, answer)
        return t.run(*arguments, stdin=slave)
    finally:
        os.close(master)
        os.close(slave)


def case_on_a_terminal_it_shows_the_plan_and_asks(t):
    for answer in [b"n\n", b"\n", b"no\n", b"maybe\n", b"\x04"]:
        t.link(b"old", b"link")
        before = t.dump()
        for arguments, line in [(("retarget", "link", "new"), b"retarget link: old -> new"),
                                (("remove", "link"), b"remove link -> old"),
                                (("create", "new", "link", "--replace-link"), b"retarget link: old -> new")]:
            run = on_a_terminal(t, answer, *arguments)
            t.equal((run.status, run.out), (4, b""), f"{arguments!r} answered {answer!r}")
            t.true(line in run.err, run.err)
        t.equal(t.dump(), before)
        os.unlink(t.path(b"link"))
    for answer in [b"y\n", b"yes\n", b"Y\n"]:
        t.link(b"old", b"link")
        run = on_a_terminal(t, answer, "retarget", "link", "new")
        t.equal((run.status, run.out, t.text(b"link")), (0, b"link -> new\n", b"new"), repr(answer))
        run = on_a_terminal(t, answer, "remove", "link")
        t.equal((run.status, t.text(b"link")), (0, None), repr(answer))


def case_yes_dry_run_and_plan_never_ask_on_a_terminal(t):
    t.link(b"old", b"link")
    t.equal(on_a_terminal(t, b"", "retarget", "link", "a", "--yes").status, 0, "--yes")
    t.equal(on_a_terminal(t, b"", "remove", "link", "--dry-run").status, 0, "--dry-run")
    t.equal(on_a_terminal(t, b"", "remove", "link", "--plan=p").status, 0, "--plan")
    t.equal(t.text(b"link"), b"a")


def case_ctrl_c_at_the_question_ends_with_130(t):
    t.link(b"old", b"link")
    master, slave = pty.openpty()
    process = t.start("remove", "link", stdin=slave)
    seen = b""
    while b"[y/N]" not in seen:
        piece = os.read(process.stderr.fileno(), 4096)
        if not piece:
            break
        seen += piece
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    os.close(master)
    os.close(slave)
    t.equal((process.returncode, t.text(b"link")), (130, b"old"))


def waiting_in(stream):
    size = array.array("i", [0])
    fcntl.ioctl(stream, termios.FIONREAD, size)
    return size[0]


def stuck_scan(t, *options):
    """A scan that is blocked because nobody reads the many records it writes."""
    for folder in range(40):
        for number in range(50):
            t.link(b"gone", b"r/%d/%d" % (folder, number))
    process = t.start("scan", "--format=json", *options, *[b"r/%d" % folder for folder in range(40)])
    before, still = 0, 0
    while process.poll() is None and still < 25:  # half a second without a new byte: the pipe is full
        time.sleep(0.02)
        now = waiting_in(process.stdout)
        before, still = now, still + 1 if now > 0 and now == before else 0
    return process


def case_interrupted_it_ends_with_a_summary_and_130(t):
    for number in [signal.SIGINT, signal.SIGTERM]:
        process = stuck_scan(t)
        process.send_signal(number)
        time.sleep(1)  # for the program to notice, while it is stuck for certain
        out, err = process.communicate(timeout=60)
        run = Run(type("", (), {"returncode": process.returncode, "stdout": out, "stderr": err}))
        t.equal((run.status, err), (130, b""), f"signal {number}")
        t.equal(run.records()[-1].get("summary", {}).get("complete"), False, "the summary says so")
        t.true(len(run.records()) < 2000, "it stopped before the end")
        for folder in range(40):
            for name in os.listdir(t.path(b"r/%d" % folder)):
                os.unlink(t.path(b"r/%d" % folder, name))


def case_a_reader_that_goes_away_ends_it_quietly(t):
    process = stuck_scan(t)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    t.equal((process.wait(timeout=60), err), (0, b""))


def case_output_that_is_lost_is_a_failure(t):
    t.link(b"x", b"d/link")
    with open("/dev/full", "wb") as full:
        run = t.run("scan", "d", stdout=full)
    t.status(run, 3)
    t.true(run.failures(), "it says so")
