#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills linkwright-cli before every call that changes a disk, and looks at what a recovery makes of it.

Usage: kill_everywhere.py LINKWRIGHT-CLI [--every N] [--jobs N] [--only WORD]

Each act is traced once; then, for every changing call of it, it runs on a fresh tree and is killed at that call. Each
link must be as it was or as it should be, no regular file touched; after `recover` (one series rolls back, one
finishes) nothing is left over, the batch is whole or was never there, and `history` says which. A point where the kill
did not fire is not counted as survived, and is told. --every N: one point of N, by a fixed chance.
"""
import sys

sys.dont_write_bytecode = True  # nothing of a test run stays in the source tree
import fault_scenarios
from fault_crew import Wrong, check_each_place, check_one_is_whole, run_all, survey
from fault_support import sample, spares, words_of

SERIES = {"roll back": ["recover", "--yes"], "finish": ["recover", "--yes", "--finish"]}


def check_whole(now, old, new, history):
    """No half batch; its history fits."""
    if spares(now):
        raise Wrong(f"left over: {spares(now)!r}")
    if now not in (old, new):
        raise Wrong(f"half a batch, or other times of links: since before {words_of(now, old)!r}, "
                    f"missing to after {words_of(now, new)!r}")
    if history is None or any(state not in ("done", "undone") for state in history):
        raise Wrong(f"the history says {history!r}")


def check_recovery(scene, how, old, new):
    """Once more than needed: the second time there is nothing to do."""
    for _ in range(2):
        run = scene.run(*how)
        if run.returncode != 0:
            raise Wrong(f"{how!r} ended with {run.returncode}: {run.stderr!r}")
    check_whole(scene.state(), old, new, scene.history())


def kill_at(scene, act, point, how, old, new):
    """Whether the kill fired; Wrong when what came after is not right."""
    arguments = act(scene)
    files = scene.files()
    run, trace = scene.traced(arguments, "-e", f"inject={point.call}:signal=KILL:when={point.when}")
    if "killed by SIGKILL" not in trace:
        return False
    try:
        check_each_place(scene.state(), old, new, fault_scenarios.BETWEEN.get(act, ()))
        check_one_is_whole(scene.state(), old, new, fault_scenarios.PLACES.get(act))
        check_recovery(scene, how, old, new)
        if scene.files() != files:
            raise Wrong("a regular file was touched")
    except Wrong as wrong:
        last = [line for line in trace.splitlines() if "(" in line][-1]
        raise Wrong(f"killed at {point.call} {point.when} ({last[:160]}), then {' '.join(how)}: {wrong}") from None
    return run.returncode != 0


def whole_states(name, scene, old, new):
    """Between which states a killed recovery must end: those of the batch, whichever way it is finished."""
    if name.startswith("recover"):
        first = fault_scenarios.undo if name == "recover_undo" else fault_scenarios.batch
        act = first(scene)
        old = scene.state()
        scene.run(*act)
        new = scene.state()
    return old, new


def run_scenario(crew, act, every):
    name = act.__name__
    old, new, points = survey(crew.scenes[0], act, also=("exit_group",))
    old, new = whole_states(name, crew.scenes[0], old, new)
    total, failures = 0, []
    for series, how in SERIES.items():
        chosen = sample(points, every)
        results = crew.each(lambda scene, point, how=how: kill_at(scene, act, point, how, old, new), chosen)
        fired = sum(result is not False for result in results)
        wrong = [result for result in results if isinstance(result, Exception)]
        total += fired
        failures += wrong
        print(f"{name}, {series}: {fired} points"
              + (f", {len(chosen) - fired} did not fire" if fired < len(chosen) else "")
              + (f", {len(wrong)} WRONG" if wrong else ""), flush=True)
    for failure in failures[:5]:
        print(f"  {failure!r}" if not isinstance(failure, Wrong) else f"  {failure}")
    return total, len(failures)


if __name__ == "__main__":
    sys.exit(run_all(__doc__, run_scenario, "points"))
