# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: the history, undo and redo."""
import os

from cli_history_support import states, straced
from cli_support import NASTY, Run


def case_every_batch_is_in_the_history(t):
    t.equal(t.status(t.run("history"), 0).out, b"", "an empty history")
    t.status(t.run("create", "a", "link"), 0)
    t.status(t.run("retarget", "link", "b", "--yes"), 0)
    t.status(t.run("remove", "link", "--yes"), 0)
    t.equal(states(t), [("remove", 1, "done"), ("retarget", 1, "done"), ("create", 1, "done")])
    records = t.run("history", "--format=json").records()
    t.equal([sorted(record) for record in records], [["batch", "changes", "state", "time", "what"]] * 3, "the contract's")
    t.true(all(record["time"].endswith("Z") for record in records), records)
    t.equal(t.run("history", "--format=nul").names(), [b"%d" % record["batch"] for record in records])
    lines = t.run("history").out.splitlines()
    t.equal(len(lines), 4, "a heading, and a line a batch")
    t.true(b"retarget" in lines[2] and t.path(b"link") in lines[2] and b"done" in lines[2], lines[2])


def case_what_changes_nothing_makes_no_batch(t):
    t.link(b"same", b"link")
    t.status(t.run("retarget", "link", "same", "--yes"), 0)
    t.status(t.run("retarget", "link", "new", "--dry-run"), 0)
    t.status(t.run("retarget", "link", "new", "--plan=plan"), 0)
    t.status(t.run("retarget", "link", "new", "--script=script"), 0)
    t.refused("retarget", "gone", "new", "--yes")
    t.refused("retarget", "link", "new", status=2)
    t.true(not os.path.exists(t.journal()), "not even a journal")


def case_undo_takes_back_one_batch_after_the_other(t):
    t.link(b"first", b"link")
    t.status(t.run("retarget", "link", "second", "--yes"), 0)
    t.status(t.run("retarget", "link", "third", "--yes"), 0)
    run = t.status(t.run("undo", "--yes"), 0)
    t.equal((t.text(b"link"), run.out), (b"second", t.path(b"link") + b" -> second\n"))
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.text(b"link"), b"first")
    t.equal(states(t), [("retarget", 1, "undone")] * 2)
    t.refused("undo", "--yes")


def case_undo_brings_back_text_and_time_of_what_was_removed(t):
    for name in NASTY:
        t.link(b"to " + name, name)
        os.utime(t.path(name), ns=(1, 1234567890123456789), follow_symlinks=False)
    before = t.links()
    t.status(t.run("remove", "--yes", "--", *NASTY), 0)
    t.equal(t.links(), {})
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), before)
    for name in NASTY:
        t.equal(os.lstat(t.path(name)).st_mtime_ns, 1234567890123456789, f"the time of {name!r}")


def case_undo_of_create_removes_the_link_and_the_folders_it_made(t):
    t.status(t.run("create", "x", "a/b/c", "--parents"), 0)
    t.status(t.run("undo", "--yes"), 0)
    t.equal(os.listdir(t.root), [])
    t.status(t.run("create", "x", "a/b/c", "--parents"), 0)
    t.file(b"a/other")
    run = t.status(t.run("undo", "--yes"), 0)
    t.equal(os.listdir(t.path(b"a")), [b"other"], "a folder with something in it stays")
    t.true(run.err.startswith(b"Note: " + t.path(b"a") + b": "), run.err)
    t.equal(states(t)[0], ("create", 1, "undone"))


def case_undo_of_hard_links(t):
    t.file(b"file", b"precious")
    t.status(t.run("create", "--hard", "file", "second"), 0)
    t.status(t.run("undo", "--yes"), 0)
    t.equal(os.listdir(t.root), [b"file"])
    t.status(t.run("redo", "--yes"), 0)
    t.status(t.run("remove", "file", "--yes"), 0)
    t.equal(os.listdir(t.root), [b"second"])
    t.status(t.run("undo", "--yes"), 0)
    t.true(os.path.samefile(t.path(b"file"), t.path(b"second")), "two names of one file again")


def case_undo_of_a_batch_by_its_number(t):
    for name in [b"one", b"two", b"three"]:
        t.status(t.run("create", "x", name), 0)
    ids = t.run("history", "--format=nul").names()
    t.status(t.run("undo", ids[1], "--yes"), 0)
    t.equal(sorted(os.listdir(t.root)), [b"one", b"three"])
    t.refused("undo", ids[1], "--yes", places=[b"batch " + ids[1]])
    t.refused("undo", "4711", "--yes")
    for wrong in ["x", "0", "-1", "1x", ""]:
        t.refused("undo", "--yes", "--", wrong, status=2)


def case_undo_refuses_place_by_place_what_changed_since(t):
    for name in [b"kept", b"moved-on", b"gone", b"file", b"undone"]:
        t.link(b"old", name)
    t.status(t.run("rewrite", ".", "--from=old", "--to=new", "--yes"), 0)
    for name in [b"moved-on", b"gone", b"file", b"undone"]:
        os.unlink(t.path(name))
    t.link(b"elsewhere", b"moved-on")
    t.file(b"file", b"precious")
    t.link(b"old", b"undone")
    run = t.status(t.run("undo", "--yes"), 3)
    t.equal({name: t.text(name) for name in [b"kept", b"moved-on", b"gone", b"undone"]},
            {b"kept": b"old", b"moved-on": b"elsewhere", b"gone": None, b"undone": b"old"})
    t.equal(len(run.failures()), 3, run.err)
    t.true(b"moved-on: " in run.err and b"It points to elsewhere now." in run.err, run.err)
    t.true(b"A file is there now." in run.err, run.err)
    t.equal(states(t)[0], ("rewrite", 5, "partly-undone"))
    t.refused("undo", "--yes")
    os.unlink(t.path(b"moved-on"))
    t.link(b"new", b"moved-on")
    t.status(t.run("undo", "--yes"), 3, "what can be undone now")
    t.equal(t.text(b"moved-on"), b"old")


def case_what_somebody_else_took_back_counts_as_undone(t):
    t.status(t.run("create", "x", "link"), 0)
    os.unlink(t.path(b"link"))
    t.status(t.run("undo", "--yes"), 0)
    t.equal(states(t), [("create", 1, "undone")])


def case_redo_until_a_new_batch(t):
    t.link(b"first", b"link")
    t.refused("redo", "--yes")
    t.status(t.run("retarget", "link", "second", "--yes"), 0)
    t.refused("redo", "--yes")
    t.status(t.run("undo", "--yes"), 0)
    t.status(t.run("redo", "--yes"), 0)
    t.equal((t.text(b"link"), states(t)), (b"second", [("retarget", 1, "done")]))
    t.status(t.run("undo", "--yes"), 0)
    t.status(t.run("undo", "--yes"), 4)
    t.status(t.run("redo", "--yes"), 0)
    t.equal(t.text(b"link"), b"second", "undo and redo may go on and on")
    t.status(t.run("undo", "--yes"), 0)
    t.status(t.run("create", "x", "another"), 0)
    t.refused("redo", "--yes")


def case_redo_of_every_kind_of_change(t):
    t.file(b"file", b"precious")
    t.link(b"file", b"link")
    t.link(b"file", b"away")
    for arguments in [("create", "x", "p/q/new", "--parents"), ("retarget", "link", "other"), ("remove", "link"),
                      ("move", "away", "there"), ("replace", "away", "--with=copy"),
                      ("replace", "away", "--with=hard-link")]:
        options = () if arguments[0] == "create" else ("--yes",)
        start = t.links()
        t.status(t.run(*arguments, *options), 0, repr(arguments))
        after = t.links()
        t.true(after != start, f"{arguments!r} did something")
        t.status(t.run("undo", "--yes"), 0, f"undo {arguments!r}")
        t.equal(t.links(), start, f"undo {arguments!r}")
        t.status(t.run("redo", "--yes"), 0, f"redo {arguments!r}")
        t.equal(t.links(), after, f"redo {arguments!r}")
        t.status(t.run("undo", "--yes"), 0, f"undo {arguments!r} again")
        t.equal(t.links(), start, f"undo {arguments!r} again")
    with open(t.path(b"file"), "rb") as file:
        t.equal(file.read(), b"precious")


def case_undo_shows_asks_and_plans_like_any_change(t):
    t.link(b"first", b"link")
    t.status(t.run("retarget", "link", "second", "--yes"), 0)
    t.refused("undo", status=2)
    run = t.status(t.run("undo", "--dry-run"), 0)
    t.true(run.out.startswith(b"retarget " + t.path(b"link") + b": second -> first"), run.out)
    t.status(t.run("undo", "--plan", "back.plan"), 0)
    t.equal((t.text(b"link"), states(t)), (b"second", [("retarget", 1, "done")]), "nothing was undone")
    t.status(t.run("apply", "back.plan", "--yes"), 0)
    t.equal(t.text(b"link"), b"first")


def case_interrupted_while_it_plans_it_changes_nothing(t):
    t.link(b"first", b"link")
    t.status(t.run("retarget", "link", "second", "--yes"), 0)
    t.status(t.run("undo", "--plan", "back.plan"), 0)
    before = states(t)
    for arguments in [("undo",), ("undo", "--dry-run"), ("apply", "back.plan")]:
        # the first link that it reads is the one it plans for
        run = Run(straced(t, *arguments, "--yes", inject=["readlinkat:signal=INT:when=1"]))
        t.equal((run.status, run.out), (130, b""), f"{arguments!r} {run.err!r}")
        t.equal(run.err, b"Stopped: 0 of 1 changes were made.\n", repr(arguments))
        t.equal((t.text(b"link"), states(t)), (b"second", before), repr(arguments))
    t.status(t.run("undo", "--yes"), 0)
    run = Run(straced(t, "redo", "--yes", inject=["readlinkat:signal=INT:when=1"]))
    t.equal((run.status, t.text(b"link")), (130, b"first"), run.err)
    t.status(t.run("redo", "--yes"), 0, "another time")


def moved_link(t, keep):
    t.file(b"file")
    t.link(b"file", b"l")
    os.mkdir(t.path(b"d"))
    t.status(t.run("move", "l", "d", "--keep", keep, "--yes"), 0)
    t.equal(t.text(b"d/l"), b"../file" if keep == "end" else b"file")


def case_a_moved_link_that_somebody_put_back_counts_as_undone(t):
    for keep in ["end", "text"]:
        moved_link(t, keep)
        os.unlink(t.path(b"d/l"))
        t.link(b"file", b"l")
        t.status(t.run("undo", "--yes"), 0, keep)
        t.equal(states(t)[0][2], "undone", keep)
        os.unlink(t.path(b"l"))
        os.rmdir(t.path(b"d"))


def case_a_moved_link_that_cannot_go_back_is_told_once(t):
    moved_link(t, "end")
    t.file(b"l", b"precious")
    run = t.refused("undo", "--yes")
    t.equal(run.failures(), [b"linkwright-cli: " + t.path(b"d/l") + b": Nothing was expected at " + t.path(b"l")
                             + b". A file is there now."])
    t.equal(t.text(b"d/l"), b"../file", "and keeps the text that is right there")
