# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: batches by their number, and those that undo and redo leave out."""
import os

from cli_history_support import left_out, states, straced
from cli_support import Run


def case_a_batch_that_cannot_be_undone_is_left_out(t):
    t.status(t.run("create", "x", "one"), 0)
    t.status(t.run("create", "x", "two"), 0)
    os.unlink(t.path(b"two"))
    t.file(b"two", b"precious")
    run = t.refused("undo", "--yes")
    t.true(b"Note: Nothing of batch 2 could be undone; linkwright-cli undo --skip 2 leaves it out.\n" in run.err, run.err)
    t.true(b"--skip" not in t.refused("undo", "2", "--yes").err, "who names a batch is not in the way of others")
    t.true(b"--skip" not in t.run("undo", "--yes", "--quiet").err, "no notes when quiet")
    before = t.dump()
    run = t.status(t.run("undo", "--skip"), 0)
    t.equal(run.out, b"Batch 2 is left as it is; the next undo takes back batch 1.\n")
    t.equal((t.dump(), states(t)), (before, [("create", 1, "done")] * 2), "nothing else has changed")
    t.equal(left_out(t), [["undo"], None])
    lines = t.run("history").out.splitlines()
    t.equal([b"done, left out of undo" in line for line in lines], [False, True, False], "and a person can see it")
    t.status(t.run("undo", "--yes"), 0)
    t.equal((t.text(b"one"), states(t)), (None, [("create", 1, "done"), ("create", 1, "undone")]))
    t.refused("undo", "--skip")
    os.unlink(t.path(b"two"))
    t.link(b"x", b"two")
    t.status(t.run("undo", "2", "--yes"), 0)
    t.equal(t.text(b"two"), None, "by its number")


def case_a_redo_that_cannot_be_made_is_left_out(t):
    for name in [b"one", b"two"]:
        t.status(t.run("create", "x", name), 0)
    for _ in range(2):
        t.status(t.run("undo", "--yes"), 0)
    t.file(b"one", b"precious")
    run = t.refused("redo", "--yes")
    t.true(b"Note: Nothing of batch 1 could be redone; linkwright-cli redo --skip 1 leaves it out.\n" in run.err, run.err)
    run = t.status(t.run("redo", "--skip"), 0)
    t.equal(run.out, b"Batch 1 is left as it is; the next redo makes batch 2 again.\n")
    t.status(t.run("redo", "--yes"), 0)
    t.equal(t.text(b"two"), b"x")
    t.refused("redo", "--skip")


def moved_back_and_barred(t):
    """Batch 1 makes a; batch 2, which moved b and c, is taken back; redo finds a file at the new place of c."""
    for name in [b"b", b"c"]:
        t.link(b"old", name)
    t.status(t.run("create", "x", "a"), 0)
    t.status(t.run("rewrite", ".", "--from=old", "--to=new", "--yes"), 0)
    t.status(t.run("undo", "--yes"), 0)
    os.unlink(t.path(b"c"))
    t.file(b"c", b"precious")
    t.status(t.run("redo", "--yes"), 3)
    t.equal((t.text(b"b"), states(t)), (b"new", [("rewrite", 2, "partly-undone"), ("create", 1, "done")]))


def case_what_redo_leaves_out_is_still_next_to_undo(t):
    moved_back_and_barred(t)
    t.equal(t.status(t.run("redo", "--skip"), 0).out, b"Batch 2 is left as it is; there is nothing else to redo.\n")
    t.refused("redo", "--yes")
    t.status(t.run("undo", "--yes"), 0)
    t.equal((t.text(b"a"), t.text(b"b")), (b"x", b"old"), "the newest that stands, and not the one before")


def case_what_undo_leaves_out_is_still_next_to_redo(t):
    moved_back_and_barred(t)
    t.equal(t.status(t.run("undo", "--skip"), 0).out, b"Batch 2 is left as it is; the next undo takes back batch 1.\n")
    t.equal(left_out(t), [["undo"], None])
    os.unlink(t.path(b"c"))
    t.link(b"old", b"c")
    t.status(t.run("redo", "--yes"), 0)
    t.equal((t.text(b"b"), t.text(b"c"), left_out(t)), (b"new", b"new", [None, None]))


def case_skip_and_redo_of_a_batch_by_its_number(t):
    for name in [b"one", b"two", b"three"]:
        t.status(t.run("create", "x", name), 0)
    t.equal(t.status(t.run("undo", "--skip", "2"), 0).out,
            b"Batch 2 is left as it is; the next undo takes back batch 3.\n")
    t.equal(left_out(t), [None, ["undo"], None])
    for _ in range(2):
        t.status(t.run("undo", "--yes"), 0)
    t.equal(os.listdir(t.root), [b"two"])
    t.equal(t.status(t.run("redo", "--skip", "3"), 0).out,
            b"Batch 3 is left as it is; the next redo makes batch 1 again.\n")
    t.status(t.run("redo", "3", "--yes"), 0)
    t.equal(sorted(os.listdir(t.root)), [b"three", b"two"])
    t.refused("redo", "3", "--yes", places=[b"batch 3"])
    t.refused("redo", "4711", "--yes")
    for wrong in ["x", "0", "-1", "1x", ""]:
        t.refused("redo", "--yes", "--", wrong, status=2)


def case_a_batch_is_named_once_by_a_number_of_the_history(t):
    for name in [b"one", b"two"]:
        t.status(t.run("create", "x", name), 0)
    t.status(t.run("undo", "2", "--yes"), 0)
    before = states(t)
    for verb, there in [("undo", "1"), ("redo", "2")]:
        for options in [("--yes",), ("--skip",), ("--skip", "--yes")]:
            wrong = ["x", "0", "-1", "1x", "", "1.0", " 1", "99999999999999999999"]
            for number in wrong if options == ("--yes",) else wrong[:2]:
                t.refused(verb, *options, "--", number, status=2)
            t.refused(verb, *options, there, there, status=2)
            t.refused(verb, there, *options, "4711", status=2)
            t.refused(verb, *options, "4711", places=[b"batch 4711"])
    t.equal((states(t), left_out(t)), (before, [None, None]), "nothing is left out by that")


def case_skip_of_a_batch_by_its_number_needs_no_yes(t):
    for name in [b"one", b"two", b"three"]:
        t.status(t.run("create", "x", name), 0)
    t.status(t.run("undo", "3", "--yes"), 0)
    before = (t.dump(), states(t))
    for verb, other in [("undo", "3"), ("redo", "2")]:  # undone already, or not undone at all
        t.refused(verb, "--skip", other, places=[b"batch " + other.encode()])
    t.equal(left_out(t), [None] * 3)
    t.equal(t.status(t.run("undo", "--skip", "1", "--yes"), 0).out,
            b"Batch 1 is left as it is; the next undo takes back batch 2.\n")
    t.equal(t.status(t.run("redo", "--yes", "3", "--skip"), 0).out,
            b"Batch 3 is left as it is; there is nothing else to redo.\n")
    t.equal(left_out(t), [["redo"], None, ["undo"]])
    t.equal((t.dump(), states(t)), before, "--yes undoes and redoes nothing where it says --skip")


def case_an_undo_that_left_something_open_asks_for_recover(t):
    for name in [b"one", b"two"]:
        t.status(t.run("create", ".", name), 0)
    # it can neither be removed nor be given back its name
    run = Run(straced(t, "undo", "--yes", inject=["unlinkat:error=EIO", "renameat2:error=EIO:when=2+"]))
    t.equal((run.status, t.text(b"two")), (4, None), run.err)
    t.true(b"--skip" not in run.err, "the next undo would not take this one")
    t.true(b"Note: Batch 2 did not come to its end; linkwright-cli recover brings it there.\n" in run.err, run.err)
    t.refused("undo", "--skip", "2", places=[b"batch 2"])
    t.status(t.run("recover", "--yes"), 0)
    t.equal(t.links(), {b"one": b".", b"two": b"."})


def case_what_skip_says(t):
    t.refused("undo", "--skip")
    t.refused("redo", "--skip")
    for name in [b"one", b"two", b"three", b"four"]:
        t.status(t.run("create", "x", name), 0)
    for wrong in [("undo", "--skip", "x"), ("undo", "--skip", "--dry-run"), ("undo", "--skip", "--plan=plan"),
                  ("redo", "--skip", "--script=script")]:
        t.refused(*wrong, status=2)
    t.equal(t.status(t.run("undo", "--skip", "--quiet"), 0).out, b"")
    t.equal(t.status(t.run("undo", "--skip", "--format=nul"), 0).names(), [b"3"])
    records = t.status(t.run("undo", "--skip", "--format=json"), 0).records()
    t.equal([(record["batch"], record["state"]) for record in records], [(2, "done")])
    t.equal(t.run("undo", "--skip").out, b"Batch 1 is left as it is; there is nothing else to undo.\n")
    t.equal(sorted(os.listdir(t.root)), [b"four", b"one", b"three", b"two"])
