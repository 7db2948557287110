#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power right after linkwright-cli says that it is done, and in the middle of a batch.

Usage: power_cut.py LINKWRIGHT-CLI [--every N]

On ext4 and xfs in image files the file system is shut down without writing its log out (FS_IOC_SHUTDOWN), which is what
a power cut does to it, and mounted again. After "done" the new state must be there, and its journal; after a cut at a
changing call of a batch, `recover` must find a whole batch or none. Moves go to a second such file system. A control shows that the same without any fsync is
lost. Needs root, loop devices and mkfs. --every N: one point of the middle of N, by a fixed chance.
"""
import argparse
import fcntl
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # nothing of a test run stays in the source tree
import fault_scenarios
from fault_crew import Wrong, survey
from fault_support import Scene, no_strace, sample, spares, words_of

SHUTDOWN, WITHOUT_LOG = 0x8004587D, 2
DONE = [fault_scenarios.create, fault_scenarios.create_parents, fault_scenarios.create_hard, fault_scenarios.retarget,
        fault_scenarios.remove, fault_scenarios.remove_hard, fault_scenarios.batch, fault_scenarios.undo, fault_scenarios.move_across,
        fault_scenarios.undo_move_across]
MIDDLE = [fault_scenarios.create_parents, fault_scenarios.batch, fault_scenarios.undo, fault_scenarios.move_across,
          fault_scenarios.undo_move_across]
KINDS = {"ext4": ["mkfs.ext4", "-q", "-F"], "xfs": ["mkfs.xfs", "-q", "-f"]}


def call(*command):
    """None when it went well; else what it said."""
    done = subprocess.run(command, capture_output=True, check=False)
    return None if done.returncode == 0 else (done.stderr or b"it failed").decode(errors="replace").strip()


class Disk:
    """A file system in an image file, mounted at a folder, with a plug to pull."""

    def __init__(self, top, kind, name=""):
        self.kind, self.folder = kind, os.path.join(top, (kind + name).encode())
        image = self.folder + b".img"
        with open(image, "wb") as file:
            file.truncate(320 << 20)
        os.mkdir(self.folder)
        self.device = None
        self.why_not = call(*KINDS[kind], image) or self.attach(image)

    def attach(self, image):
        made = subprocess.run(["losetup", "--find", "--show", image], capture_output=True, check=False)
        if made.returncode != 0:
            return made.stderr.decode(errors="replace").strip()
        self.device = made.stdout.strip()
        return self.mount()

    def mount(self):
        return call("mount", "-t", self.kind, self.device, self.folder)

    def cut(self):
        """Power gone, power back."""
        folder = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", WITHOUT_LOG))
        finally:
            os.close(folder)
        why = self.unmount() or self.mount()
        if why:
            raise Wrong(f"{self.kind} could not be mounted again: {why}")

    def unmount(self):
        """Somebody who looks at all mounts may hold this one for an instant."""
        for _ in range(50):
            why = call("umount", self.folder)
            if not why or "busy" not in why:
                break
            time.sleep(0.1)
        return why

    def sync(self):
        subprocess.run(["sync", "--file-system", self.folder], check=True)

    def close(self):
        self.unmount()
        if self.device:
            call("losetup", "--detach", self.device)


def control_is_lost(disk):
    """Whether a link that was replaced without fsync is the old one after a cut."""
    place = os.path.join(disk.folder, b"control")
    os.symlink("old", place)
    disk.sync()
    os.symlink("new", place + b"2")
    os.rename(place + b"2", place)
    disk.cut()
    return os.readlink(place) == b"old"


def cut_when_done(disk, scene, act):
    old, new, _ = survey(scene, act)
    arguments = act(scene)
    disk.sync()
    run = scene.run(*arguments)
    disk.cut()
    if run.returncode != 0 or scene.state() != new:
        raise Wrong(f"status {run.returncode}; not as it should be: {words_of(scene.state(), new)!r}")
    wanted = "undone" if act.__name__.startswith("undo") else "done"
    if (scene.history() or [])[:1] != [wanted]:
        raise Wrong(f"the history says {scene.history()!r}")
    if wanted == "done" and (scene.run("undo", "--yes").returncode != 0 or scene.state() != old):
        raise Wrong(f"the undo does not lead back: {words_of(scene.state(), old)!r}")


def cut_at(disk, scene, act, point, old, new):
    """Whether the cut came to pass at that point."""
    arguments = act(scene)
    disk.sync()
    _, trace = scene.traced(arguments, "-e", f"inject={point.call}:signal=KILL:when={point.when}")
    disk.cut()
    if "killed by SIGKILL" not in trace:
        return False
    run = scene.run("recover", "--yes")
    now = scene.state()
    if run.returncode != 0 or spares(now) or now not in (old, new):
        raise Wrong(f"cut at {point.call} {point.when}: recover ended with {run.returncode} {run.stderr!r}, left "
                    f"{spares(now)!r}; since before {words_of(now, old)!r}, missing to after {words_of(now, new)!r}")
    history = scene.history()
    if history is None or any(state not in ("done", "undone") for state in history):
        raise Wrong(f"cut at {point.call} {point.when}: the history says {history!r}")
    return True


class TwoDisks:
    """One that holds the case, and another to move things to; the power goes for both."""

    def __init__(self, top, kind):
        self.kind = kind
        self.near, self.far = Disk(top, kind), Disk(top, kind, "-far")
        self.why_not = self.near.why_not or self.far.why_not
        self.folder = self.near.folder

    def cut(self):
        self.near.cut()
        self.far.cut()

    def sync(self):
        self.near.sync()
        self.far.sync()

    def close(self):
        self.near.close()
        self.far.close()


class Tally:
    def __init__(self):
        self.points = self.wrong = 0

    def judge(self, what, test, *arguments):
        try:
            self.points += test(*arguments) is not False
        except (Wrong, AssertionError) as wrong:
            self.points += 1
            self.wrong += 1
            print(f"WRONG: {what}: {wrong}")


def cuts_on(disk, program, every, tally):
    scene = Scene(program, os.path.join(disk.folder, b"case"), os.path.join(disk.far.folder, b"case"))
    if not control_is_lost(disk):
        print(f"{disk.kind}: even without any fsync nothing was lost, so this proves nothing")
    before = tally.points
    for act in DONE:
        tally.judge(f"{disk.kind}, {act.__name__}, done", cut_when_done, disk, scene, act)
    print(f"{disk.kind}: {tally.points - before} cuts right after done", flush=True)
    before = tally.points
    for act in MIDDLE if not no_strace() else []:
        try:
            old, new, points = survey(scene, act)
        except (Wrong, AssertionError) as wrong:
            tally.wrong += 1
            print(f"WRONG: {disk.kind}, {act.__name__}: {wrong}")
            continue
        for point in sample(points, every):
            tally.judge(f"{disk.kind}, {act.__name__}", cut_at, disk, scene, act, point, old, new)
    print(f"{disk.kind}: {tally.points - before} cuts in the middle", flush=True)


def in_own_mounts():
    """Mounts that end with this process, so that nothing leaks. False: this system has none."""
    if os.environ.get("IN_NAMESPACE"):
        return True
    unshare = ["unshare", "--mount", "--propagation", "private"]
    if call(*unshare, "true"):
        return False
    os.execvpe("unshare", [*unshare, sys.executable, *sys.argv], dict(os.environ, IN_NAMESPACE="1"))


def skip(why):
    print("SKIPPED:", why)
    return 77


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    if os.geteuid() != 0:
        return skip("needs root")
    if not in_own_mounts():
        return skip("this system allows no mount namespaces")
    top, tally, looked_at = os.fsencode(tempfile.mkdtemp(prefix="linkwright-power-")), Tally(), 0
    try:
        for kind, maker in KINDS.items():
            if not shutil.which(maker[0]):
                print(f"not looked at: {kind}, because there is no {maker[0]}")
                continue
            disk = TwoDisks(top, kind)
            try:
                if disk.why_not:
                    print(f"not looked at: {kind}: {disk.why_not}")
                    continue
                looked_at += 1
                cuts_on(disk, os.path.realpath(options.program), options.every, tally)
            finally:
                disk.close()
    finally:
        shutil.rmtree(top, ignore_errors=True)
    if not looked_at:
        return skip("no file system could be mounted from an image")
    print(f"{tally.points} power cuts, {tally.wrong} wrong")
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
