# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: a catalog that cannot be used, and a volume that it knows and that is away.
Nothing is lost."""
import os
import shutil
import sqlite3
import time

from cli_support import known, own_mounts


def case_what_lies_on_a_volume_that_is_away_is_in_no_scan_gone(t):
    for number in range(20):
        t.link(b"x", b"usb/d/%d" % number)
    t.status(t.run("scan", "usb", "--save=one", "--quiet"), 0)
    with sqlite3.connect(os.fsdecode(t.catalog())) as database:
        database.execute("INSERT INTO volumes(id, label, point, file_system, seen)"
                         " VALUES(x'31', x'', ?, x'65787434', ?)", (t.path(b"usb"), time.time_ns()))
    database.close()
    shutil.rmtree(t.path(b"usb/d"))
    t.status(t.run("scan", "usb", "--save=two"), 0)
    t.equal(known(t), ({"one": 20, "two": 0}, 20, 0))
    for names in [("one",), ("one", "two")]:
        t.equal(t.status(t.run("catalog", "--compare", *names), 0).out, b"No difference\n", names)


def some_links(t):
    t.file(b"x")
    t.link(b"../x", b"desk/fine")
    t.link(b"../gone", b"desk/dead")
    t.status(t.run("scan", "desk", "--save=one", "--quiet"), 0)


def content(path):
    with open(path, "rb") as file:
        return file.read()


def use_all(t, told):
    """What is asked is done, and the catalog is told about."""
    run = t.status(t.run("repair", "desk"), 1)
    t.true(b"The catalog: " + told in run.err and b"1 broken links" in run.out, run.err)
    run = t.status(t.run("backlinks", "x"), 0)
    t.true(b"The catalog: " + told in run.err, run.err)
    run = t.status(t.run("scan", "desk", "--save=two", "--format=json"), 3)
    t.true(b"The catalog: " + told in run.err and len(run.places()) == 2, run.err)
    t.status(t.run("scan", "desk", "--check", "--quiet"), 1)
    t.status(t.run("move", "x", "y", "--update-links", "--in", "desk", "--yes"), 0)
    t.equal(t.text(b"desk/fine"), b"../y")
    t.status(t.run("undo", "--yes"), 0)


def case_without_the_catalog_all_else_is_done(t):
    some_links(t)
    with open(t.catalog(), "r+b") as file:
        file.truncate(os.path.getsize(t.catalog()) // 2)
    damaged = content(t.catalog())
    use_all(t, b"This is damaged and cannot be read. Once it is renamed or removed, a new one can grow.")
    t.equal(content(t.catalog()), damaged, "it is kept")
    for name in os.listdir(os.path.dirname(t.catalog())):
        if name.startswith(b"catalog"):
            os.unlink(os.path.join(os.path.dirname(t.catalog()), name))
    t.status(t.run("scan", "desk", "--save=two", "--quiet"), 0)
    os.unlink(t.catalog())
    os.mkdir(t.catalog())
    use_all(t, b"This is a folder, not a file.")


def case_a_catalog_that_nobody_may_read_now_is_done_without(t):
    some_links(t)
    database = sqlite3.connect(os.fsdecode(t.catalog()), isolation_level=None)
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("BEGIN EXCLUSIVE")
    use_all(t, b"Another running program is at work on this.")
    database.execute("ROLLBACK")
    database.close()
    t.equal(known(t), ({"one": 2}, 2, 0))


def case_repair_tells_of_a_catalog_without_its_tables(t):
    some_links(t)
    with sqlite3.connect(os.fsdecode(t.catalog())) as database:
        database.execute("DROP TABLE paths")
    database.close()
    run = t.status(t.run("repair", "desk"), 1)
    t.true(any(line.startswith(b"linkwright-cli: " + t.catalog()) for line in run.failures()), run.err)


def case_a_disk_too_small_for_the_catalog_loses_nothing_of_the_scan(t):
    for number in range(12_000):
        t.link(b"../there/is/no/such/file/%d" % number, b"root/%d/link-%d" % (number // 100, number))
    t.folder(b"small")
    run = own_mounts(t, "mount -t tmpfs -o size=1m lw small && "
                        "exec $CLI scan root --check --format=json --save=one --catalog=small/catalog")
    t.status(run, 3)
    t.equal(run.records()[-1]["summary"]["links"], 12_000)
    t.equal(len(run.places()), 12_000)
    t.true(b"no space left" in run.err and b"not saved" in run.err, run.err)
