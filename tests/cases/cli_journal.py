# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: journals of any name, and such as cannot be used."""
import os
import re
import sqlite3

from cli_history_support import states, straced
from cli_support import NASTY, Run


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
