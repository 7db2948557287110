# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: recover, after programs that were cut off."""
import os
import sqlite3

from cli_history_support import cut_off, states, straced
from cli_support import Run


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
