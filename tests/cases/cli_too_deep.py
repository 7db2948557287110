# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""A case of cli_contract.py: a tree too deep for any call that takes a path."""
import os
import subprocess

from cli_support import known

# With names of one letter beyond what one call takes (PATH_MAX). The time goes with its square.
DEPTH = 5000 if os.environ.get("LINKWRIGHT_THOROUGH") else 2100


def nested(t):
    """Returns the inmost folder, open."""
    inmost = os.open(t.folder(b"deep"), os.O_RDONLY)
    for _ in range(DEPTH):
        os.mkdir("d", dir_fd=inmost)
        above, inmost = inmost, os.open("d", os.O_RDONLY, dir_fd=inmost)
        os.close(above)
    return inmost


def case_folders_nested_too_deep_for_one_call_are_as_any(t):
    inmost = nested(t)
    try:
        os.symlink("lost/way/file", "dead", dir_fd=inmost)
        os.symlink("found", "fine", dir_fd=inmost)
        os.mkdir("found", dir_fd=inmost)
        below = b"deep/" + b"d/" * DEPTH
        for _ in range(2):
            run = t.status(t.run("scan", "deep", "--check", "--save=one", "--format=json"), 1)
            t.equal(sorted(run.places()), [below + b"dead", below + b"fine"])
        t.equal(known(t)[1:], (2, 0))
        t.equal(t.run("catalog", "--compare=one").out, b"No difference\n")
        t.status(t.run("repair", "deep"), 1)
        run = t.status(t.run("backlinks", below + b"found", "--format=nul"), 0)
        t.equal(run.names(), [t.path(below + b"fine")])
        t.status(t.run("move", "deep", "other", "--update-links", "--in", ".", "--yes"), 0)
        t.status(t.run("undo", "--yes"), 0)
        t.status(t.run("remove", "--broken", "deep", "--yes"), 0)
        t.equal(sorted(os.listdir(inmost)), ["fine", "found"])
    finally:
        os.close(inmost)
        subprocess.run(["rm", "-rf", t.path(b"deep"), t.path(b"other")], check=True)
