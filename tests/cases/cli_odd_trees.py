# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: cyclic mounts, moves onto oneself and into oneself."""
import os

from cli_support import own_mounts


def case_a_tree_mounted_into_itself_ends(t):
    t.link(b"nowhere", b"a/b/dead")
    t.folder(b"a/b/c")
    t.folder(b"a/b/d/e")
    mounts = "mount --bind a a/b/c && mount --bind a a/b/d/e && "
    run = own_mounts(t, mounts + "exec $CLI scan a --check --format=json")
    t.status(run, 1)
    t.equal(sorted(run.problems()), [(b"a/b/c", "ELOOP"), (b"a/b/d/e", "ELOOP")])
    t.equal(run.places(), [b"a/b/dead"])
    run = t.status(own_mounts(t, mounts + "exec $CLI repair a"), 1)
    t.equal(len(run.err.splitlines()), 2, "each is told once")
    t.status(own_mounts(t, mounts + "exec $CLI backlinks a/b --in a"), 0)


def case_a_folder_does_not_go_into_itself_by_another_mount(t):
    t.file(b"a/q/inside/file")
    t.folder(b"other")
    for mount, destination in [("a", "other/q/inside/"), ("a/q/inside", "other/new")]:
        for option in ["", "--leave-link", "--update-links"]:
            run = own_mounts(t, f"mount --bind {mount} other && exec $CLI move a/q {destination} {option} --yes")
            t.status(run, 4)
            t.true(b"a/q: A folder cannot be moved into itself." in run.err, run.err)
    t.equal(sorted(os.listdir(t.path(b"a/q"))), [b"inside"])
    t.equal(os.listdir(t.path(b"a/q/inside")), [b"file"])


def case_a_folder_does_not_go_into_itself_by_any_name(t):
    t.folder(b"a/b/c")
    t.link(b"a", b"l")
    t.link(b"a/b", b"ln")
    for destination in ["a", "a/", "a/.", "./a", "a/b/..", "a/b", "a/b/new", "l", "l/", "l/new", "ln", "ln/new"]:
        for option in [(), ("--leave-link",), ("--update-links",)]:
            run = t.refused("move", "a", destination, "--yes", *option, places=[b"a"])
            t.true(b"A folder cannot be moved into itself." in run.err, run.err)


def case_what_moves_onto_itself_is_told_to_be_there(t):
    t.file(b"file")
    t.folder(b"a/b")
    t.link(b"file", b"k")
    for arguments in [("file", "file"), ("file", "."), ("a/b", "a"), ("a", ".")]:
        run = t.status(t.run("move", *arguments, "--yes"), 0)
        t.equal((run.out, b"there already" in run.err), (b"", True), arguments)
    t.equal(t.status(t.run("move", "k", "./k", "--yes"), 0).out, b"k -> file\n")
    t.equal(t.run("history", "--format=json").records(), [], "nothing was done")


def case_a_link_goes_into_what_it_leads_to(t):
    t.folder(b"a")
    t.link(b"a", b"l")
    t.link(b"l", b"ll")
    for number, destination in enumerate(["l", "l/", "ll", "l/../a"]):
        run = t.status(t.run("move", "l", destination, "--yes"), 0, destination)
        t.equal((t.text(b"l"), t.text(b"a/l")), (None, b"."), f"{destination}: {run.out!r}")
        t.equal(len(t.run("history", "--format=json").records()), number + 1)
        t.status(t.run("undo", "--yes"), 0)
        t.equal((t.text(b"l"), t.text(b"a/l")), (b"a", None), f"{destination}: undone")
