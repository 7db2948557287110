# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: scan --save and catalog."""
import os
import sqlite3
import time

from cli_support import NASTY, bytes_of

SUMMARY = {"gone": 0, "new": 0, "retargeted": 0, "became": 0, "broke": 0, "healed": 0}


def some_links(t):
    t.file(b"x")
    t.file(b"y")
    for name in [b"a", b"b", b"c", b"d", b"e"]:
        t.link(b"../x", b"desk/" + name)
    t.link(b"../later", b"desk/healed")
    t.link(b"../y", b"desk/broke")


def change_them(t):
    os.unlink(t.path(b"desk/a"))
    for name in [b"b", b"c", b"d"]:
        os.unlink(t.path(b"desk/" + name))
    t.link(b"../y", b"desk/b")
    t.folder(b"desk/c")
    t.file(b"desk/d")
    t.link(b"../x", b"desk/new")
    t.file(b"later")
    os.unlink(t.path(b"y"))


def differences(t, *arguments):
    records = t.status(t.run("catalog", "--format=json", "--compare", *arguments), 0).records()
    t.equal(list(records[-1]), ["summary"], "the last record")
    found = {os.path.basename(bytes_of(record["difference"], "place")): record["difference"]
             for record in records[:-1]}
    counts = dict(SUMMARY)
    for record in found.values():
        counts[record["kind"]] += 1
    t.equal(records[-1]["summary"], counts)
    return {name: record["kind"] for name, record in found.items()}


def case_a_plain_scan_knows_no_catalog(t):
    some_links(t)
    t.status(t.run("scan", "desk"), 0)
    t.equal(os.listdir(t.home), [], "nothing is written")
    t.folder(b"../" + os.path.basename(t.home) + b"/state/linkwright")
    with open(t.catalog(), "wb") as file:
        file.write(b"no catalog" * 1000)
    run = t.status(t.run("scan", "desk"), 0)
    t.equal(run.err, b"", "a bad one does not matter")


def case_save_prints_as_ever_and_the_scan_is_listed(t):
    some_links(t)
    for arguments in [("--format=json",), ("--format=nul",), ("--format=csv",), (), ("--health=broken",), ("--quiet",)]:
        plain = t.status(t.run("scan", "desk", *arguments), 0)
        saving = t.status(t.run("scan", "desk", *arguments, "--save", "one"), 0)
        t.equal((sorted(saving.out.splitlines()), saving.err), (sorted(plain.out.splitlines()), plain.err), arguments)
    run = t.status(t.run("catalog", "--format=json"), 0)
    scan, summary = run.records()
    t.equal((scan["scan"]["name"], scan["scan"]["links"]), ("one", 7), "the scan")
    t.equal([bytes_of(root, "place") for root in scan["scan"]["roots"]], [t.path(b"desk")])
    t.equal(summary["summary"]["links"], 7)
    t.true(summary["summary"]["on"])
    text = t.status(t.run("catalog"), 0).out
    t.true(b"one " in text and t.path(b"desk") in text and b"7 links are known" in text, text)
    t.equal(t.run("catalog", "--format=nul").names(), [b"one"])


def case_each_difference_is_told(t):
    some_links(t)
    t.status(t.run("scan", "desk", "--save=one", "--quiet"), 0)
    t.equal(differences(t, "one"), {})
    change_them(t)
    wanted = {b"a": "gone", b"b": "retargeted", b"c": "became", b"d": "became", b"broke": "broke", b"healed": "healed",
              b"new": "new"}
    t.equal(differences(t, "one"), wanted, "since then")
    t.status(t.run("scan", "desk", "--save=two", "--quiet"), 0)
    t.equal(differences(t, "one", "two"), wanted, "between the two")
    t.equal(differences(t, "two"), {})
    run = t.status(t.run("catalog", "--compare=one"), 0)
    t.equal(run.out.splitlines()[-1], b"1 gone, 1 new, 1 retargeted, 1 became a real folder, 1 became a real file, "
                                      b"1 broke, 1 healed")
    desk = t.path(b"desk/")
    for line in [b"gone %sa -> ../x", b"retargeted %sb: ../x -> ../y", b"became a real folder %sc -> ../x",
                 b"became a real file %sd -> ../x", b"broke %sbroke -> ../y", b"healed %shealed -> ../later",
                 b"new %snew -> ../x"]:
        t.true(line % desk in run.out.splitlines(), run.out)
    t.equal(set(t.run("catalog", "--compare", "one", "two", "--format=nul").names()), {desk + name for name in wanted})
    t.equal(t.run("catalog", "--compare", "two", "two").out, b"No difference\n")


def case_the_records_of_a_difference(t):
    t.file(b"x")
    t.link(b"../x", b"desk/a")
    t.link(b"../x", b"desk/b")
    t.status(t.run("scan", "desk", "--save=one"), 0)
    os.unlink(t.path(b"desk/a"))
    t.folder(b"desk/a")
    os.unlink(t.path(b"desk/b"))
    t.link(b"\xff", b"desk/b")
    became, retargeted, _ = t.status(t.run("catalog", "--compare=one", "--format=json"), 0).records()
    link = {"kind": "symlink", "target": "../x", "health": "healthy"}
    t.equal(became, {"difference": {"kind": "became", "place": os.fsdecode(t.path(b"desk/a")), "before": link,
                                    "after": {"kind": "directory"}}})
    t.equal(retargeted["difference"]["before"], link)
    t.equal(bytes_of(retargeted["difference"]["after"], "target"), b"\xff")


def case_names_of_links_and_scans_may_hold_anything(t):
    for name in NASTY:
        t.link(b"gone", b"d/" + name)
    for name in NASTY:
        t.status(t.run("scan", "d", b"--save=" + name, "--quiet"), 0, repr(name))
    run = t.status(t.run("catalog", "--format=nul"), 0)
    t.equal(set(run.names()), set(NASTY))
    for name in NASTY:
        os.unlink(t.path(b"d/" + name))
    for name in NASTY:
        gone = t.status(t.run("catalog", b"--compare=" + name, "--format=nul"), 0).names()
        t.equal(set(gone), {t.path(b"d/" + one) for one in NASTY}, repr(name))
        t.status(t.run("catalog", b"--forget=" + name), 0, repr(name))
    t.equal(t.run("catalog", "--format=nul").names(), [])


def case_scans_of_other_roots_are_compared_where_both_looked(t):
    t.link(b"x", b"a/l")
    t.link(b"x", b"b/l")
    t.status(t.run("scan", "a", "b", "--save=both"), 0)
    t.status(t.run("scan", "a", "--save=a"), 0)
    run = t.status(t.run("catalog", "--compare", "both", "a"), 0)
    t.equal(run.out, b"No difference\n")
    t.true(run.err.startswith(b"Note: The two scans do not list the same"), run.err)
    t.equal(t.run("catalog", "--compare", "both", "a", "--quiet").err, b"")


def case_options_of_a_saved_scan_hold_when_it_is_compared_with_now(t):
    for name in [b"d/l", b"d/in/l", b"d/in/deep/l", b"d/no/l"]:
        t.link(b"x", name)
    t.status(t.run("scan", "d", "--max-depth=1", "--exclude=no", "--save=one"), 0)
    t.equal(differences(t, "one"), {})
    t.link(b"x", b"d/in/other")
    t.link(b"x", b"d/in/deep/other")
    t.equal(differences(t, "one"), {b"other": "new"})


def case_unknown_scans_are_told(t):
    for arguments in [("--compare=none",), ("--forget=none",)]:
        t.refused("catalog", *arguments, places=[b"none"])
    t.link(b"x", b"d/l")
    t.status(t.run("scan", "d", "--save=one"), 0)
    for arguments in [("--compare=none",), ("--compare=one", "none"), ("--forget=none",)]:
        t.refused("catalog", *arguments, places=[b"none"])


def case_what_is_not_there_is_not_saved(t):
    t.link(b"x", b"d/l")
    t.refused("scan", "none", "--save=one", places=[b"none"])
    t.equal(t.run("catalog", "--format=nul").names(), [])
    t.status(t.run("scan", "d", "none", "--save=one"), 3)
    t.equal(t.run("catalog", "--format=nul").names(), [b"one"])


def case_check_is_told_when_all_is_saved(t):
    t.link(b"gone", b"d/l")
    t.status(t.run("scan", "d", "--check", "--save=one"), 1)
    t.equal(t.run("catalog", "--format=nul").names(), [b"one"])


def case_switched_off_nothing_is_recorded(t):
    some_links(t)
    t.status(t.run("scan", "desk", "--save=one"), 0)
    t.status(t.run("catalog", "--off"), 0)
    run = t.refused("scan", "desk", "--save=two", status=3)
    t.true(b"switched off" in run.err and b"7 links" in run.out, run.err)
    run = t.status(t.run("catalog", "--format=json"), 0)
    t.equal([record["scan"]["name"] for record in run.records() if "scan" in record], ["one"])
    t.true(not run.records()[-1]["summary"]["on"] and b"switched off" in run.err, run.err)
    t.equal(differences(t, "one"), {}, "what is known stays")
    t.status(t.run("catalog", "--on"), 0)
    t.status(t.run("scan", "desk", "--save=two"), 0)
    t.status(t.run("catalog", "--clear"), 0)
    t.equal(t.run("catalog", "--format=json").records(),
            [{"summary": {"links": 0, "gone": 0, "ends": 0, "volumes": 0, "on": True}}])


def case_old_links_are_pruned(t):
    some_links(t)
    t.status(t.run("scan", "desk", "--save=one"), 0)
    with sqlite3.connect(os.fsdecode(t.catalog())) as database:
        database.execute("UPDATE links SET seen = 5")
    database.close()
    t.equal(t.run("catalog", "--prune=30").out, b"0 links are forgotten\n", "they are there")
    os.unlink(t.path(b"desk/a"))
    t.equal(t.run("catalog", "--prune=30").out, b"1 link is forgotten\n")


def case_without_a_catalog_there_is_nothing_to_list(t):
    for arguments in [(), ("--format=nul",), ("--clear",), ("--prune=5",)]:
        run = t.status(t.run("catalog", *arguments), 0, repr(arguments))
        t.equal((run.out, run.err), (b"", b""), repr(arguments))
    t.equal(os.listdir(t.home), [], "none is made")


def case_a_bad_catalog_is_told_and_never_touched(t):
    some_links(t)
    t.status(t.run("scan", "desk", "--save=one"), 0)
    with open(t.catalog(), "rb") as file:
        good = file.read()
    newer = good[:60] + (99).to_bytes(4, "big") + good[64:]
    for bad in [b"no catalog at all" * 1000, newer, good[:100]]:
        with open(t.catalog(), "wb") as file:
            file.write(bad)
        for arguments in [("catalog",), ("catalog", "--compare=one"), ("catalog", "--forget=one"), ("catalog", "--off"),
                          ("catalog", "--clear"), ("catalog", "--prune=1")]:
            run = t.refused(*arguments)
            t.equal(len(run.err.splitlines()), 1, run.err)
        run = t.refused("scan", "desk", "--save=two", status=3)
        t.true(b"7 links" in run.out and b"The scan is not saved." in run.err, run.err)
        with open(t.catalog(), "rb") as file:
            t.equal(file.read(), bad, "it is as it was")


def case_an_unwritable_home_stops_only_what_writes_to_the_catalog(t):
    some_links(t)
    os.chmod(t.root, 0o755)  # else there is nothing to save
    t.status(t.run("scan", "desk", "--save=one", plain_user=True), 0)
    state = os.path.dirname(t.catalog())
    for name in os.listdir(state):
        os.chmod(os.path.join(state, name), 0o444)
    os.chmod(state, 0o555)
    t.status(t.run("catalog", plain_user=True), 0)
    t.status(t.run("catalog", "--compare=one", plain_user=True), 0)
    t.refused("catalog", "--off", plain_user=True)
    t.refused("scan", "desk", "--save=two", status=3, plain_user=True)
    os.chmod(state, 0o755)


def case_another_catalog_can_be_named(t):
    some_links(t)
    for name in [b"other.db", b"\xff odd?mode=memory#%41"]:
        file = t.path(name)
        t.status(t.run("scan", "desk", "--save=one", b"--catalog=" + file), 0, repr(name))
        t.true(os.path.getsize(file) > 0, repr(name))
        t.equal(t.run("catalog", "--format=nul", "--catalog", file).names(), [b"one"], repr(name))
    t.equal(t.run("catalog", "--format=nul").names(), [])
    environment = {key: value for key, value in t.environment().items() if key not in (b"HOME", b"XDG_STATE_HOME")}
    t.status(t.run("scan", "desk", "--save=one", b"--catalog=" + t.path(b"third"), env=environment), 0)


def case_what_cannot_be_locked_is_told(t):
    some_links(t)
    t.status(t.run("scan", "desk", "--save=one"), 0)
    database = sqlite3.connect(os.fsdecode(t.catalog()), isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    t.status(t.run("catalog", "--compare=one"), 0)
    run = t.refused("scan", "desk", "--save=two", status=3)
    t.true(b"7 links" in run.out and b"The scan is not saved." in run.err, run.err)
    database.execute("ROLLBACK")
    database.close()
    t.status(t.run("scan", "desk", "--save=two"), 0)


def remember_volume(t, point, name, days=0):
    t.status(t.run("scan", "desk", "--save=one", "--quiet"), 0)
    database = sqlite3.connect(os.fsdecode(t.catalog()))
    database.execute("INSERT INTO volumes(id, label, point, file_system, seen) VALUES(?, ?, ?, x'65787434', ?)",
                     (name, b"My Disk", point, time.time_ns() - days * 86_400_000_000_000))
    database.commit()
    database.close()


def of_link(t, *arguments):
    record = t.status(t.run("scan", "desk", "--format=json", *arguments), 0).records()[0]
    return record["health"], bytes_of(record["reason"], "path")


def case_a_volume_that_was_seen_and_is_away_makes_a_link_offline(t):
    t.link(b"../mnt/usb/film", b"desk/film")
    point = t.path(b"mnt/usb")
    t.equal(of_link(t), ("broken", t.path(b"mnt")))
    remember_volume(t, point, b"1234-ABCD")
    t.equal(of_link(t), ("offline", point), "its place is named")
    t.folder(b"mnt/usb/left")
    t.equal(of_link(t), ("offline", point), "also when its folder is there and not empty")
    t.equal(of_link(t, "--health=offline"), ("offline", point))
    t.equal(t.run("scan", "desk", "--health=broken", "--format=nul").names(), [])
    text = t.status(t.run("scan", "desk"), 0).out
    t.true(b"[Target offline (usb)" in text, text)
    plan = t.run("remove", "--broken", "desk", "--dry-run")
    t.true(b"film" not in plan.out, plan.out)
    t.equal(of_link(t, b"--catalog=" + t.path(b"another")), ("broken", t.path(b"mnt/usb/film")), "another knows none")
    t.status(t.run("catalog", "--off"), 0)
    t.equal(of_link(t), ("broken", t.path(b"mnt/usb/film")), "nothing is remembered")


def case_volumes_are_listed_and_forgotten(t):
    t.link(b"../mnt/usb/film", b"desk/film")
    t.equal(t.status(t.run("catalog", "--volumes"), 0).out, b"", "there is no catalog")
    for point in [t.path(b"mnt/usb"), t.path(b"mnt/\xff\n")]:
        for name in [b"1234-ABCD", b"My Disk", point]:
            remember_volume(t, point, b"1234-ABCD", days=3)
            volume = [record["volume"] for record in t.run("catalog", "--volumes", "--format=json").records()
                      if record["volume"]["id"] == "1234-ABCD"]
            t.equal((bytes_of(volume[0], "place"), volume[0]["away"], volume[0]["file_system"]), (point, True, "ext4"))
            t.true(point in t.run("catalog", "--volumes", "--format=nul").names())
            t.true(b"1234-ABCD  My Disk  [away, seen " in t.run("catalog", "--volumes").out,
                   t.run("catalog", "--volumes").out)
            t.status(t.run("catalog", b"--forget-volume=" + name), 0, repr(name))
            t.equal(of_link(t)[0], "broken")
    run = t.run("catalog", "--forget-volume=1234-ABCD")
    t.equal((run.status, b"1234-ABCD" in run.err), (4, True))
    t.equal(t.run("catalog", "--forget-volume=").status, 2)


def case_old_volumes_are_pruned(t):
    t.link(b"../mnt/usb/film", b"desk/film")
    remember_volume(t, t.path(b"mnt/usb"), b"1234-ABCD", days=3)
    t.status(t.run("catalog", "--prune=4"), 0)
    t.equal(of_link(t)[0], "offline")
    run = t.status(t.run("catalog", "--prune=2"), 0)
    t.true(b"1 volume is forgotten" in run.out, run.out)
    t.equal(of_link(t)[0], "broken")
