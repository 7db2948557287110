# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many runs of one act, some at a time, and what holds after each of them."""
import argparse
import concurrent.futures
import os
import shutil
import tempfile

import fault_scenarios
from fault_support import Scene, is_spare, no_strace, points_of, words_of


class Wrong(Exception):
    """What was seen and should not be."""


def other_file_system(than):
    """A new folder on another file system; None where there is none."""
    try:
        folder = os.fsencode(tempfile.mkdtemp(prefix="linkwright-faults-", dir="/dev/shm"))
    except OSError:
        return None
    if os.stat(folder).st_dev != os.stat(than).st_dev:
        return folder
    os.rmdir(folder)
    return None


class Crew:
    """Some threads, each with a tree of its own."""

    def __init__(self, program, jobs):
        self.top = os.path.realpath(os.fsencode(tempfile.mkdtemp(prefix="linkwright-faults-")))
        self.far = other_file_system(self.top)
        names = [b"%d" % job for job in range(jobs)]
        self.scenes = [Scene(program, os.path.join(self.top, name), self.far and os.path.join(self.far, name))
                       for name in names]
        self.pool = concurrent.futures.ThreadPoolExecutor(jobs)

    def close(self):
        self.pool.shutdown()
        for top in filter(None, (self.top, self.far)):
            shutil.rmtree(top, ignore_errors=True)

    def each(self, work, items):
        """work(scene, item) for all items; what each gave, or raised."""
        def one(item):
            scene = self.scenes.pop()
            try:
                return work(scene, item)
            except Exception as error:
                return error
            finally:
                self.scenes.append(scene)
        return list(self.pool.map(one, items))


def survey(scene, act, also=()):
    """The states before and after, and the points between."""
    arguments = act(scene)
    old = scene.state()
    run, trace = scene.traced(arguments)
    new = scene.state()
    if run.returncode != 0:
        raise Wrong(f"without any fault it ended with {run.returncode}: {run.stderr!r}")
    return old, new, points_of(trace, [scene.root] + ([scene.far] if scene.far else []), also)


def check_each_place(now, old, new, between=()):
    """Every place is as before or as after, or as one of `between` (path, text) has it: where a batch changes a place
    twice. The times of links are for others to compare."""
    for path in now.keys() | old.keys() | new.keys():
        if is_spare(path):
            continue
        seen = text_at(now, path)
        if (path, seen and seen[1:]) in between:
            continue
        if seen not in (text_at(old, path), text_at(new, path)):
            raise Wrong(f"{path!r} is neither old nor new: {seen!r}")


def check_one_is_whole(now, old, new, tops):
    """Of the two places of what is moved, one has all of it."""
    def has_all(wanted, top):
        return all(text_at(now, path) == text_at(wanted, path) for path in wanted
                   if path == top or path.startswith(top + b"/"))
    if tops and not has_all(old, tops[0]) and not has_all(new, tops[1]):
        raise Wrong(f"neither {tops[0]!r} nor {tops[1]!r} is whole: {words_of(now, old)!r}")


def text_at(state, path):
    fact = state.get(path)
    return fact and fact[:2]


def run_all(description, run_scenario, what):
    """The whole program: run_scenario(crew, act, every) for each act, which gives how many `what` there were and how
    many of them went wrong. The exit status."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("program")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    if why := no_strace():
        print("SKIPPED:", why)
        return 77
    crew = Crew(os.path.realpath(options.program), options.jobs)
    total = wrong = 0
    try:
        for act in fault_scenarios.ALL:
            if options.only not in act.__name__:
                continue
            if "across" in act.__name__ and not crew.far:
                print(f"{act.__name__}: not run, there is no second file system")
                continue
            try:
                points, failed = run_scenario(crew, act, options.every)
            except (Wrong, AssertionError) as error:
                points, failed = 0, 1
                print(f"{act.__name__}: {error}")
            total, wrong = total + points, wrong + failed
    finally:
        crew.close()
    print(f"{total} {what} in all, {wrong} wrong")
    return 1 if wrong or not total else 0
