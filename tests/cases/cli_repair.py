# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: repair."""
import os

from cli_support import NASTY, NOBODY, Skip, bytes_of
from cli_usage import on_a_terminal

NAMES = [b"spring/flowers.txt", b"spring/meadows.txt", b"winter/snowmen.txt", b"winter/icicles.txt"]


def renamed(t, old=b"data/old", new=b"data/new"):
    """Four links, of both styles, into a folder that has another name by now."""
    for at, name in enumerate(NAMES):
        t.file(new + b"/" + name)
        t.link(t.path(old, name) if at % 2 else b"../" + old + b"/" + name, b"desk/l%d" % at)


def causes(run):
    return [record["cause"] for record in run.records() if "cause" in record]


def summary(run):
    return run.records()[-1]["summary"]


def case_repair_only_tells(t):
    renamed(t)
    t.link(b"../kept", b"desk/healthy")
    t.file(b"kept")
    before = t.dump()
    run = t.status(t.run("repair", ".", "--format=json"), 1)
    cause, = causes(run)
    t.equal((bytes_of(cause, "prefix"), cause["links"], bytes_of(cause, "example")),
            (t.path(b"data/old"), 4, b"./desk/l0"))
    found, = cause["candidates"]
    t.equal((bytes_of(found, "prefix"), found["heals"], found["certainty"]), (t.path(b"data/new"), 4, "likely"))
    t.true(found["reason"].startswith("4 of 4 paths are there"), found["reason"])
    told = summary(run)
    t.equal((told["links"], told["health"]["broken"], told["causes"], told["remaining"], told["complete"]),
            (5, 4, 1, 4, True))
    t.equal(set(t.status(t.run("repair", ".", "--format=nul"), 1).names()), {b"./desk/l%d" % at for at in range(4)})
    text = t.status(t.run("repair", "."), 1).out
    t.equal(text.splitlines()[0], b"4 links miss " + t.path(b"data/old") + b": ./desk/l0 -> ../data/old/" + NAMES[0])
    t.equal(text.splitlines()[-1], b"4 broken links, 1 causes; 4 broken still")
    t.equal(t.dump(), before, "nothing is touched")


def case_repair_accepts_what_is_likely_and_undo_takes_it_back(t):
    renamed(t)
    before = t.links()
    t.status(t.run("repair", ".", "--accept=certain", "--yes"), 1)
    t.equal(t.links(), before, "nothing is certain")
    run = t.status(t.run("repair", ".", "--accept", "likely", "--yes", "--format=json"), 0)
    t.equal((summary(run)["remaining"], len(run.places())), (0, 4))
    t.equal(t.links(), {b"desk/l%d" % at: t.path(b"data/new", name) if at % 2 else b"../data/new/" + name
                        for at, name in enumerate(NAMES)})
    t.equal([record["what"] for record in t.run("history", "--format=json").records()], ["repair"])
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), before)


def case_repair_leaves_what_is_only_possible_and_says_so_with_1(t):
    renamed(t)
    t.link(b"../gone.txt", b"desk/single")
    t.file(b"else/gone.txt")
    run = t.status(t.run("repair", "desk", "--search", "data", "--search=else", "--accept=likely", "--yes"), 1)
    t.equal(t.text(b"desk/single"), b"../gone.txt")
    t.true(b"  possible  heals 1  " + t.path(b"else/gone.txt") + b": It has the same name." in run.out, run.out)
    t.equal(run.out.splitlines()[-1], b"5 broken links, 2 causes; 1 broken still")


def case_repair_searches_where_it_is_told_to(t):
    renamed(t, b"data/old", b"far/away/kept")
    for arguments, likely in [((), 0), (("--search", "data"), 0), (("--search", "far"), 1), (("--search", "."), 1),
                              (("--search", "far", "--exclude", "kept"), 0)]:
        run = t.status(t.run("repair", "desk", "--format=json", *arguments), 1)
        t.equal(sum(len(cause["candidates"]) for cause in causes(run)), likely, repr(arguments))
    run = t.status(t.run("repair", "desk", "--search", "nowhere", "--search", "far", "--format=json"), 1)
    t.true(any(line.endswith(b"/nowhere: There is nothing of this name.") or b"/nowhere: " in line
               for line in run.failures()), run.err)
    t.equal(len(causes(run)[0]["candidates"]), 1, "the rest is searched")


def case_repair_plans_and_asks_as_all_that_changes(t):
    renamed(t)
    before = t.dump()
    t.refused("repair", ".", "--accept=likely", status=2)
    run = t.status(t.run("repair", ".", "--accept=likely", "--dry-run"), 0, "all would be healed")
    t.equal(len(run.out.splitlines()), 5)
    t.true(run.out.startswith(b"retarget ./desk/l0: ../data/old/" + NAMES[0] + b" -> ../data/new/" + NAMES[0]), run.out)
    t.status(t.run("repair", ".", "--accept=likely", "--plan=" + os.fsdecode(t.home) + "/plan.json"), 0)
    t.equal(t.dump(), before, "nothing is touched")
    t.status(t.run("apply", os.path.join(t.home, b"plan.json"), "--yes"), 0)
    t.status(t.run("repair", "."), 0, "nothing is broken")
    for arguments in [("--dry-run",), ("--yes",), ("--accept=possible",), ("--accept=",), ("--accept",), ("--search",)]:
        t.refused("repair", ".", *arguments, status=2)


def case_repair_asks_on_a_terminal(t):
    renamed(t)
    before = t.links()
    run = on_a_terminal(t, b"n\n", "repair", ".", "--accept=likely")
    t.equal((run.status, t.links()), (4, before))
    run = on_a_terminal(t, b"y\n", "repair", ".", "--accept=likely")
    t.equal(run.status, 0)
    t.true(t.links() != before, "it was done")


def case_repair_heals_what_follows_with_what_it_follows(t):
    t.link(b"gone", b"data")
    for at, name in enumerate(NAMES):
        t.link(b"../data/" + name, b"desk/l%d" % at)
        t.file(b"kept/" + name)
    run = t.status(t.run("repair", ".", "--accept=likely", "--yes", "--format=json"), 0)
    t.equal((run.places(), summary(run)["remaining"]), ([b"./data"], 0))
    t.equal(t.text(b"desk/l0"), b"../data/" + NAMES[0])


def case_repair_keeps_every_byte_of_a_name(t):
    for at, name in enumerate(NASTY):
        t.link(b"../old/" + NAMES[0][:7] + name + b"flowers%d" % at, b"desk/" + name)
        t.file(b"n\xffew\n/" + NAMES[0][:7] + name + b"flowers%d" % at)
    run = t.status(t.run("repair", ".", "--format=json"), 1)
    t.equal(bytes_of(causes(run)[0]["candidates"][0], "prefix"), t.path(b"n\xffew\n"))
    t.status(t.run("repair", ".", "--accept=likely", "--yes"), 0)
    for at, name in enumerate(NASTY):
        t.equal(t.text(b"desk/" + name), b"../n\xffew\n/" + NAMES[0][:7] + name + b"flowers%d" % at)


def case_repair_with_missing_roots_and_other_kinds_of_broken_links(t):
    t.link(b"round", b"desk/round")
    run = t.status(t.run("repair", "desk", "--format=json"), 1, "a loop is broken too")
    t.equal((causes(run), summary(run)["remaining"]), ([], 1))
    t.refused("repair", "nowhere", places=[b"nowhere"])
    t.status(t.run("repair", "nowhere", "desk"), 3)


def case_repair_names_what_may_not_be_read(t):
    if os.geteuid() != 0:
        raise Skip("needs root, to make a folder another user may not read")
    renamed(t)
    os.chmod(t.root, 0o755)
    os.chmod(t.folder(b"locked"), 0o700)
    run = t.run("repair", "desk", "--search", ".", "--format=json", plain_user=True)
    t.status(run, 1)
    t.true(any(b"/locked: " in line for line in run.failures()), (NOBODY, run.err))
    t.equal(len(causes(run)[0]["candidates"]), 1)


def case_repair_tells_names_that_differ_in_case_or_composition(t):
    for at, (there, wanted) in enumerate([("été.txt", "e\u0301te\u0301.txt"), ("\u00c4pfel", "\u00c4PFEL"),
                                          ("sea.jpg", "sea.jpeg")]):
        t.file(b"d%d/" % at + there.encode())
        t.link(b"../d%d/" % at + wanted.encode(), b"desk/l%d" % at)
    told = {bytes_of(cause, "example"): cause["candidates"][0]["reason"]
            for cause in causes(t.status(t.run("repair", ".", "--format=json"), 1))}
    t.equal(told, {b"./desk/l0": "The names differ only in how accents are stored.",
                   b"./desk/l1": "The names differ only in upper and lower case.",
                   b"./desk/l2": "The names differ only in their extension."})
