# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: the journal, history, undo, redo and recover."""
import os
import shutil
import signal
import subprocess

from cli_support import NASTY, Skip


def states(t):
    """What the history says, newest first: (what, changes, state)."""
    records = t.status(t.run("history", "--format=json"), 0, "history").records()
    return [(record["what"], record["changes"], record["state"]) for record in records]


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
    t.true(b"Note: Nothing of batch 2 could be undone; linkwright-cli undo --skip leaves it out.\n" in run.err, run.err)
    t.true(b"--skip" not in t.refused("undo", "2", "--yes").err, "who names a batch is not in the way of others")
    t.true(b"--skip" not in t.run("undo", "--yes", "--quiet").err, "no notes when quiet")
    before = t.dump()
    run = t.status(t.run("undo", "--skip"), 0)
    t.equal(run.out, b"Batch 2 is left as it is; the next undo takes back batch 1.\n")
    t.equal((t.dump(), states(t)), (before, [("create", 1, "done")] * 2), "nothing else has changed")
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
    t.true(b"Note: Nothing of batch 1 could be redone; linkwright-cli redo --skip leaves it out.\n" in run.err, run.err)
    run = t.status(t.run("redo", "--skip"), 0)
    t.equal(run.out, b"Batch 1 is left as it is; the next redo makes batch 2 again.\n")
    t.status(t.run("redo", "--yes"), 0)
    t.equal(t.text(b"two"), b"x")
    t.refused("redo", "--skip")


def case_what_skip_says(t):
    t.refused("undo", "--skip")
    t.refused("redo", "--skip")
    for name in [b"one", b"two", b"three", b"four"]:
        t.status(t.run("create", "x", name), 0)
    for wrong in [("undo", "--skip", "2"), ("undo", "--skip", "--dry-run"), ("undo", "--skip", "--plan=plan"),
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


def cut_off(t, *arguments, call="unlinkat", when=1):
    """Runs the program and kills it at a system call."""
    strace = shutil.which("strace")
    if not strace:
        raise Skip("there is no strace")
    inject = ["-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}"]
    finished = subprocess.run([strace, *inject, t.program, *arguments], cwd=t.root, env=t.environment(),
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                              timeout=120)
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
