# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many runs of one act, some at a time, and what holds after each of them."""
import concurrent.futures
import os
import shutil
import tempfile

from fault_support import SPARE, Scene, points_of


class Wrong(Exception):
    """What was seen and should not be."""


class Crew:
    """Some threads, each with a tree of its own."""

    def __init__(self, program, jobs):
        self.top = os.path.realpath(os.fsencode(tempfile.mkdtemp(prefix="linkwright-faults-")))
        self.scenes = [Scene(program, os.path.join(self.top, b"%d" % job)) for job in range(jobs)]
        self.pool = concurrent.futures.ThreadPoolExecutor(jobs)

    def close(self):
        self.pool.shutdown()
        shutil.rmtree(self.top, ignore_errors=True)

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
    return old, new, points_of(trace, scene.root, also)


def check_each_place(now, old, new, between=()):
    """Every place is as before or as after, or as one of `between` (path, text) has it: where a batch changes a place
    twice. The times of links are for others to compare."""
    for path in now.keys() | old.keys() | new.keys():
        if os.path.basename(path).startswith(SPARE):
            continue
        seen = text_at(now, path)
        if seen and (path, seen[1:]) in between:
            continue
        if seen not in (text_at(old, path), text_at(new, path)):
            raise Wrong(f"{path!r} is neither old nor new: {seen!r}")


def text_at(state, path):
    fact = state.get(path)
    return fact and fact[:2]
