#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets every call of linkwright-cli that changes a disk fail, with every error it could fail with.

Usage: fail_everywhere.py LINKWRIGHT-CLI [--every N] [--jobs N] [--only WORD]

Whatever fails: each link is as it was or as it should be, no regular file is touched, what is left over is named, and
what the program says is true: exit status 0 only if everything is as it should be, else a line for each place that is
not. After that `recover` and `undo` give the tree of before. --every N: one fault of N, by a fixed chance.
"""
import collections
import os
import sys

sys.dont_write_bytecode = True  # nothing of a test run stays in the source tree
import fault_scenarios
from fault_crew import Wrong, check_each_place, check_one_is_whole, run_all, survey, text_at
from fault_support import is_spare, sample, spares, words_of

ERRORS = ["ENOSPC", "EIO", "EROFS", "EACCES", "EPERM", "EINTR", "EMFILE", "ESTALE"]
UNSUPPORTED = ["ENOSYS", "EINVAL"]  # what an exchange says where there is none; then also all later ones

Fault = collections.namedtuple("Fault", "call when error")


def faults_at(point):
    for error in ERRORS:
        yield Fault(point.call, str(point.when), error)
    if point.call == "renameat2":
        for error in UNSUPPORTED:
            yield Fault(point.call, str(point.when), error)
            yield Fault(point.call, f"{point.when}+", error)


def failure_lines(run):
    return [line for line in run.stderr.splitlines() if line.startswith(b"linkwright-cli: ")]


def word_of(path):
    """What a line must hold to be about this path: its name, as far as nothing in it is escaped."""
    return os.path.basename(path).split(b"\xff")[0]


def check_report(run, now, old, new, tops):
    """What was said is true. `tops`: a line about one of them is about all that is below."""
    lines = failure_lines(run)
    if run.returncode == 0:
        if now != new:
            raise Wrong(f"it says that all is done, and it is not: {words_of(now, new)!r}")
        return
    if run.returncode not in (3, 4) or not lines:
        raise Wrong(f"exit status {run.returncode}, and says {lines!r}")
    if run.returncode == 4 and without_spares(now) != without_spares(old):
        raise Wrong(f"it says that nothing was done, and something was: {words_of(now, old)!r}")
    if run.returncode == 3 and not any(b"journal" in line for line in lines):
        check_lines(lines, now, old, new, tops)
    for path in spares(now):
        if not spares(old) and not any(os.path.basename(path) in line for line in lines):
            raise Wrong(f"left over and not named: {path!r} {lines!r}")


def check_lines(lines, now, old, new, tops):
    for path in old.keys() | new.keys():
        words = [word_of(path)] + [word_of(top) for top in tops if path.startswith(top + b"/")]
        about = [line for line in lines if any(word in line for word in words)]
        if text_at(now, path) != text_at(new, path) and not about:
            raise Wrong(f"no line about {path!r}, which is as before: {lines!r}")


def without_spares(state):
    return {path: fact for path, fact in state.items() if not is_spare(path)}


def without(state, lines):
    """Leaves out what is left over, and the places of which a line tells when anything is."""
    told = lines if spares(state) else []
    return {path: fact for path, fact in without_spares(state).items()
            if not any(word_of(path) + b": " in line for line in told)}


def check_way_back(scene, name, run, before, call):
    """Recovery has nothing that it cannot do, and an undo takes back what was done."""
    recovery = scene.run("recover", "--yes")
    if recovery.returncode != 0:
        raise Wrong(f"recover ended with {recovery.returncode}: {recovery.stderr!r}")
    if name.startswith(("undo", "redo", "recover_undo")):
        return
    history = scene.history()
    if history and history[0] in ("done", "partly-undone"):
        undone = scene.run("undo", "--yes")
        if undone.returncode != 0 and b"nothing to undo" not in undone.stderr:
            raise Wrong(f"undo ended with {undone.returncode}: {undone.stderr!r}")
    now, lines = forgiving(scene.state(), call), failure_lines(run)
    before = forgiving(before, call)
    told = without(now, lines).keys() | before.keys() - now.keys()
    if without(now, lines) != {path: fact for path, fact in before.items() if path in told}:
        raise Wrong(f"exit status {run.returncode}; the way back does not lead back: {words_of(now, before)!r}")


def forgiving(state, call):
    """Marks of a link are given as far as the system allows, so no time is compared when they were what failed."""
    if call not in ("utimensat", "fchownat"):
        return state
    return {path: fact[:2] for path, fact in state.items()}


def fail_at(scene, act, fault, old, new, before):
    """Whether the fault fired; Wrong when what came of it is not right."""
    arguments = act(scene)
    files = scene.files()
    inject = f"inject={fault.call}:error={fault.error}:when={fault.when}"
    run, trace = scene.traced(arguments, "-e", inject)
    if "(INJECTED)" not in trace:
        return False
    try:
        now, call = scene.state(), fault.call
        check_each_place(now, old, new, fault_scenarios.BETWEEN.get(act, ()))
        check_one_is_whole(now, old, new, fault_scenarios.PLACES.get(act))
        check_report(run, forgiving(now, call), forgiving(old, call), forgiving(new, call),
                     fault_scenarios.PLACES.get(act, ()))
        check_way_back(scene, act.__name__, run, before, call)
        if scene.files() != files:
            raise Wrong("a regular file was touched")
    except Wrong as wrong:
        where = next(line for line in trace.splitlines() if "(INJECTED)" in line)
        raise Wrong(f"{where[:200]}: {wrong} [status {run.returncode}, {failure_lines(run)!r}]") from None
    return True


def run_scenario(crew, act, every):
    """How many faults fired, and how many of them were not borne."""
    name = act.__name__
    old, new, points = survey(crew.scenes[0], act)
    before = old
    if name in ("recover", "recover_finish"):
        crew.scenes[0].draw()
        before = crew.scenes[0].state()
    faults = sample([fault for point in points for fault in faults_at(point)], every)
    results = crew.each(lambda scene, fault: fail_at(scene, act, fault, old, new, before), faults)
    fired = sum(result is not False for result in results)
    wrong = [result for result in results if isinstance(result, Exception)]
    print(f"{name}: {fired} faults at {len(points)} calls"
          + (f", {len(faults) - fired} did not fire" if fired < len(faults) else "")
          + (f", {len(wrong)} WRONG" if wrong else ""), flush=True)
    for failure in wrong[:5]:
        print("  " + (str(failure) if isinstance(failure, Wrong) else repr(failure)))
    return fired, len(wrong)


if __name__ == "__main__":
    sys.exit(run_all(__doc__, run_scenario, "faults"))
