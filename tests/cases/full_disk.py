#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Moves a folder to file systems that are too small for it, of every size there is.

Usage: full_disk.py LINKWRIGHT-CLI

On a tmpfs with so many pages, and on one with so many nodes, one more each time until all of it fits: either all of it
arrives, or nothing does, the program says that there is no space, and the original is as it was, to the last time.
Needs a mount namespace of its own.
"""
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing of a test run stays in the source tree
from fault_support import Scene, words_of

MOST = 200  # of pages or nodes that may be needed


def in_own_mounts():
    """Mounts that end with this process. False: this system has none for us."""
    if os.environ.get("IN_NAMESPACE"):
        return True
    ways = [["unshare", "--mount", "--propagation", "private"],
            ["unshare", "--user", "--map-root-user", "--mount", "--propagation", "private"]]
    for way in ways:
        mount = ["sh", "-c", "mount -t tmpfs none /mnt"]
        if shutil.which("unshare") and subprocess.run([*way, *mount], capture_output=True, check=False).returncode == 0:
            os.execvpe("unshare", [*way, sys.executable, *sys.argv], dict(os.environ, IN_NAMESPACE="1"))
    return False


def exactly(scene):
    """The state with all that a copy that was taken away could have changed."""
    facts = {path: os.lstat(scene.path(path)) for path in scene.state() if path.startswith(b"tree/box")}
    return {path: (fact.st_ino, fact.st_mode, fact.st_mtime_ns, fact.st_size) for path, fact in facts.items()}


def move(scene, option):
    """Whether it arrived on a file system mounted with this option."""
    scene.draw()
    scene.draw_box()
    subprocess.run(["mount", "-t", "tmpfs", "-o", option, "none", scene.far], check=True)
    try:
        old, facts = scene.state(), exactly(scene)
        run = scene.run("move", "--keep", "text", scene.path(b"tree/box"), os.path.join(scene.far, b"box"), "--yes")
        now = scene.state()
        if run.returncode == 0:
            wanted = {path.replace(b"tree/box", b"far/box"): fact for path, fact in old.items()}
            assert now == wanted, f"{option}: not all of it arrived: {words_of(now, wanted)!r}"
            return True
        assert b"no space" in run.stderr, f"{option}: {run.stderr!r}"
        assert now == old and exactly(scene) == facts, f"{option}: by halves: {words_of(now, old)!r}"
        return False
    finally:
        subprocess.run(["umount", scene.far], check=True)


def main():
    program = os.path.realpath(sys.argv[1])
    if not in_own_mounts():
        print("SKIPPED: this system allows no mounts of our own")
        return 77
    top = os.fsencode(os.path.realpath(tempfile.mkdtemp(prefix="linkwright-full-")))
    os.mkdir(os.path.join(top, b"other"))
    scene = Scene(program, os.path.join(top, b"case"), os.path.join(top, b"other", b"far"))
    try:
        for option, unit in ((b"size=%dk", 4), (b"size=64m,nr_inodes=%d", 1)):
            for count in range(2, MOST):
                if move(scene, option % (count * unit)):
                    break
            else:
                raise AssertionError(f"{option!r}: never fits")
            print(f"{os.fsdecode(option)}: {count - 2} were too small, nothing was left or lost; with {count} it fits")
    finally:
        shutil.rmtree(top, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
