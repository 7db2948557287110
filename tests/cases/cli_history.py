# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: the journal, history, undo, redo and recover."""
import os
import re
import shutil
import signal
import sqlite3
import subprocess

from cli_support import NASTY, Run, Skip


def states(t):
    """What the history says, newest first: (what, changes, state)."""
    records = t.status(t.run("history", "--format=json"), 0, "history").records()
    return [(record["what"], record["changes"], record["state"]) for record in records]


def left_out(t):
    return [record.get("left_out") for record in t.run("history", "--format=json").records()]


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
            for wrong in ["x", "0", "-1", "1x", "", "1.0", " 1", "99999999999999999999"]:
                t.refused(verb, *options, "--", wrong, status=2)
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


def case_a_journal_that_cannot_be_written_is_refused_beforehand(t):
    t.link(b"old", b"link")
    t.file(b"no-journal", b"this is no journal" * 100)
    t.file(b"a-file")
    for journal in [b"no-journal", b"a-file/journal", b"/proc/journal"]:
        run = t.refused("retarget", "link", "new", "--yes", "--journal", journal)
        t.equal((len(run.failures()), b"--no-undo" in run.err), (1, True), run.err)
    for reading in [("history",), ("undo", "--yes"), ("redo", "--yes"), ("recover", "--yes")]:
        t.refused(*reading, "--journal=no-journal")
    t.status(t.run("retarget", "link", "new", "--yes", "--no-undo", "--journal=no-journal"), 0)
    t.equal(t.text(b"link"), b"new")
    t.refused("undo", "--yes")


def without_waiting(t, *arguments):
    """Runs the program where nobody sleeps; the milliseconds it wanted to."""
    log = os.path.join(t.home, b"log")
    run = Run(straced(t, *arguments, inject=[f"{call}:retval=0" for call in ["clock_nanosleep", "nanosleep"]], log=log))
    with open(log, encoding="ascii") as calls:
        naps = re.findall(r"tv_sec=(\d+), tv_nsec=(\d+)\}.*INJECTED", calls.read())
    return run, sum(int(seconds) * 1000 + int(nanoseconds) // 10**6 for seconds, nanoseconds in naps)


def case_a_journal_that_another_program_locks_is_waited_for_and_then_refused(t):
    t.link(b"first", b"link")
    t.status(t.run("retarget", "link", "second", "--yes"), 0)
    before = t.dump()
    other = sqlite3.connect(os.fsdecode(t.journal()), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for arguments in [("retarget", "link", "third"), ("create", "x", "new"), ("remove", "link"), ("undo",)]:
        run, milliseconds = without_waiting(t, *arguments, "--yes")
        t.status(run, 4, repr(arguments))
        t.equal((t.dump(), len(run.failures())), (before, 1), f"{arguments!r} {run.err!r}")
        t.true(b"Another running program is at work on this. Nothing was changed." in run.err, run.err)
        t.true(4000 < milliseconds < 6000, f"{arguments!r} waits for five seconds, not {milliseconds} ms")
    t.equal(states(t), [("retarget", 1, "done")], "who only reads need not wait")
    other.execute("ROLLBACK")
    other.close()
    t.status(t.run("undo", "--yes"), 0, "when it is free")
    t.equal(t.text(b"link"), b"first")


def case_an_unwritable_home_stops_only_what_changes(t):
    t.link(b"old", b"link")
    t.file(b"file")
    os.chmod(t.root, 0o777)
    os.chmod(t.home, 0o555)
    for reading in [("scan", "."), ("inspect", "link"), ("history",), ("retarget", "link", "new", "--dry-run"),
                    ("retarget", "link", "new", "--plan=plan"), ("recover", "--yes")]:
        t.status(t.run(*reading, plain_user=True), 0, repr(reading))
    t.refused("undo", "--yes", plain_user=True)
    t.refused("retarget", "link", "new", "--yes", plain_user=True)
    t.refused("create", "file", "new", plain_user=True)
    t.status(t.run("create", "file", "new", "--no-undo", plain_user=True), 0)
    t.status(t.run("create", "file", "other", b"--journal=" + t.path(b"journal"), plain_user=True), 0)


def case_journals_of_any_name(t):
    for name in NASTY:
        journal = t.path(b"j", name, b"in " + name)
        t.status(t.run("create", "x", "link", b"--journal=" + journal), 0, repr(name))
        t.equal(len(t.run("history", "--format=json", b"--journal=" + journal).records()), 1, repr(name))
        t.status(t.run("undo", "--yes", "--journal", journal), 0, repr(name))
        t.equal(t.text(b"link"), None, repr(name))
    t.true(not os.path.exists(t.journal()), "the user's own was left alone")


def straced(t, *arguments, inject, log="/dev/null"):
    """Runs the program and meddles with its system calls, as strace(1) has it: "CALL:what:when". `log`: gets them."""
    strace = shutil.which("strace")
    if not strace:
        raise Skip("there is no strace")
    calls = ",".join(each.split(":")[0] for each in inject)
    options = ["-f", "-qq", "-o", log, "-e", f"trace={calls}"]
    for each in inject:
        options += ["-e", f"inject={each}"]
    environment = t.environment()
    own = environment.get(b"ASAN_OPTIONS")
    environment[b"ASAN_OPTIONS"] = b":".join(filter(None, [b"detect_leaks=0", own]))  # impossible under strace
    return subprocess.run([strace, *options, t.program, *arguments], cwd=t.root, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                          timeout=120)


def cut_off(t, *arguments, call="unlinkat", when=1):
    """Runs the program and kills it at a system call."""
    finished = straced(t, *arguments, inject=[f"{call}:signal=KILL:when={when}"])
    if finished.returncode not in (-signal.SIGKILL, 128 + signal.SIGKILL):
        raise Skip(f"strace cannot kill here: {finished.stderr!r}")


def tree_of_three(t):
    for name in [b"a", b"b", b"c"]:
        t.link(b"old", name)


def case_recover_has_nothing_to_do(t):
    run = t.status(t.run("recover"), 0)
    t.equal(run.out, b"Nothing was cut off.\n")
    t.true(not os.path.exists(t.journal()), "it makes no journal")
    t.status(t.run("create", "x", "link"), 0)
    t.equal(t.status(t.run("recover", "--yes", "--quiet"), 0).out, b"")


def case_recover_rolls_a_batch_back(t):
    tree_of_three(t)
    before = t.links()
    cut_off(t, "rewrite", ".", "--from=old", "--to=new", "--yes", call="renameat2", when=2)
    t.true(t.links() != before, "it was cut off in the middle")
    t.equal(states_with_note(t), [("rewrite", 3, "unfinished")])
    t.refused("recover", status=2)
    run = t.status(t.run("recover", "--dry-run"), 0)
    t.true(b"was cut off" in run.out and b"[made]" in run.out and b"[not made]" in run.out, run.out)
    t.refused("undo", "1", "--yes")
    run = t.status(t.run("recover", "--yes"), 0)
    t.equal((t.links(), states(t)), (before, [("rewrite", 3, "undone")]))
    t.equal(t.run("recover", "--yes").out, b"Nothing was cut off.\n")


def states_with_note(t):
    run = t.status(t.run("history", "--format=json"), 0)
    t.true(run.err.startswith(b"Note: ") and run.err.count(b"\n") == 1 and b"recover" in run.err, run.err)
    return [(record["what"], record["changes"], record["state"]) for record in run.records()]


def case_recover_finishes_a_batch(t):
    tree_of_three(t)
    cut_off(t, "rewrite", ".", "--from=old", "--to=new", "--yes", call="renameat2", when=2)
    t.status(t.run("recover", "--finish", "--yes"), 0)
    t.equal((t.links(), states(t)), ({name: b"new" for name in [b"a", b"b", b"c"]}, [("rewrite", 3, "done")]))
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), {name: b"old" for name in [b"a", b"b", b"c"]})


def case_recover_of_an_undo(t):
    tree_of_three(t)
    t.status(t.run("rewrite", ".", "--from=old", "--to=new", "--yes"), 0)
    cut_off(t, "undo", "--yes", call="renameat2", when=2)
    t.status(t.run("recover", "--yes"), 0)
    t.equal((set(t.links().values()), states(t)), ({b"new"}, [("rewrite", 3, "done")]), "the undo is rolled back")
    cut_off(t, "undo", "--yes", call="renameat2", when=2)
    t.status(t.run("recover", "--yes", "--finish"), 0)
    t.equal((set(t.links().values()), states(t)), ({b"old"}, [("rewrite", 3, "undone")]), "the undo is finished")


def case_recover_leaves_and_names_what_it_cannot_prove(t):
    tree_of_three(t)
    cut_off(t, "rewrite", ".", "--from=old", "--to=new", "--yes", call="renameat2", when=3)
    changed = next(name for name, text in sorted(t.links().items()) if text == b"new" and not name.startswith(b"."))
    os.unlink(t.path(changed))
    t.file(changed, b"precious")
    run = t.status(t.run("recover", "--yes"), 3)
    t.true(any(line.startswith(b"linkwright-cli: " + t.path(changed) + b": ") for line in run.failures()), run.err)
    with open(t.path(changed), "rb") as file:
        t.equal(file.read(), b"precious")
    t.true(b"new" not in t.links().values(), "the rest was rolled back")


def damage(t, run):
    """The journal's record of a run can no longer be read."""
    journal = sqlite3.connect(os.fsdecode(t.journal()))
    with journal:
        journal.execute("UPDATE parts SET packed_intents = zeroblob(500) WHERE run = ?", (run,))
    journal.close()


def case_recover_names_a_damaged_record_and_touches_nothing(t):
    tree_of_three(t)
    cut_off(t, "rewrite", ".", "--from=old", "--to=new", "--yes", call="renameat2", when=2)
    damage(t, 1)
    before = t.links()
    run = t.status(t.run("recover", "--dry-run"), 0)
    t.true(b"Batch 1 (rewrite) was cut off; the journal's record of it is damaged." in run.out, run.out)
    run = t.status(t.run("recover", "--yes"), 3)
    t.equal((t.links(), run.out), (before, b""), "nothing is said to be rolled back")
    t.true(run.err.startswith(b"linkwright-cli: batch 1: ") and b"damaged" in run.err and t.root in run.err, run.err)
    t.equal(t.status(t.run("recover", "--yes"), 0).out, b"Nothing was cut off.\n", "and it is not asked for again")
    records = t.run("history", "--format=json").records()
    t.equal([(record["state"], record.get("damaged")) for record in records], [("unfinished", True)])
    t.true(b"unfinished, damaged" in t.run("history").out, "a person can see it")
    run = t.refused("undo", "1", "--yes", places=[b"batch 1"])
    t.true(b"damaged" in run.err and b"recover" not in run.err, run.err)


def case_recover_of_an_undo_whose_record_is_damaged(t):
    tree_of_three(t)
    t.status(t.run("rewrite", ".", "--from=old", "--to=new", "--yes"), 0)
    cut_off(t, "undo", "--yes", call="renameat2", when=2)
    damage(t, 2)
    run = t.status(t.run("recover", "--yes"), 3)
    t.true(b"damaged" in run.err and b"can still be undone" in run.err, run.err)
    t.status(t.run("undo", "--yes"), 0)
    t.equal({name: text for name, text in t.links().items() if not name.startswith(b".")},
            {name: b"old" for name in [b"a", b"b", b"c"]}, "it finds what was undone already")


def case_recover_that_is_stopped_names_what_it_left(t):
    names = [b"l%03d" % number for number in range(300)]
    for name in names:
        t.link(b"old", name)
    cut_off(t, "rewrite", ".", "--from=old", "--to=new", "--yes", call="renameat2", when=300)
    last = [name for name, text in t.links().items() if text == b"new" and name in names]
    t.true(len(last) >= 299, "nearly all are made")
    changed = names[-1]
    os.unlink(t.path(changed))
    t.file(changed, b"precious")
    slow = "unlinkat:delay_enter=5000"  # microseconds: long enough to be stopped before the end
    run = Run(straced(t, "recover", "--yes", inject=["renameat2:signal=INT:when=1", slow]))
    t.equal(run.status, 130, run.err)
    t.true(b"linkwright-cli: " + t.path(changed) + b": " in run.err, run.err)
    t.true(b"Stopped; linkwright-cli recover goes on" in run.err, run.err)
    t.status(t.run("recover", "--yes"), 3)


def case_other_verbs_still_work_beside_an_unfinished_batch(t):
    tree_of_three(t)
    cut_off(t, "rewrite", ".", "--from=old", "--to=new", "--yes", call="renameat2", when=2)
    run = t.status(t.run("create", ".", "link"), 0)
    t.equal((run.err.count(b"\n"), run.err.startswith(b"Note: ")), (1, True), run.err)
    t.equal(t.run("create", ".", "link2", "--quiet").err, b"")
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.text(b"link2"), None)
    t.status(t.run("recover", "--yes"), 0)
    t.equal((t.text(b"link"), [t.text(name) for name in [b"a", b"b", b"c"]]), (b".", [b"old"] * 3))


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
