# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: backlinks, and moves that the links which point there follow."""
import os
import shutil
import signal
import sqlite3
import tempfile

from cli_history_support import cut_off
from cli_support import NASTY, NOBODY, Skip, bytes_of


def backlinks(t, *arguments, **options):
    """The records of links, and the summary."""
    run = t.status(t.run("backlinks", "--format=json", *arguments, **options), 0)
    records = run.records()
    return [record["backlink"] for record in records if "backlink" in record], records[-1]["summary"]


def relations(t, *arguments):
    links, _ = backlinks(t, *arguments)
    return {os.path.relpath(bytes_of(link, "place"), t.root): (link["relation"], link["direct"], link["breaks"])
            for link in links}


def other_file_system(t):
    """A new folder on another file system than the case is on."""
    if not os.path.isdir("/dev/shm") or os.stat("/dev/shm").st_dev == os.stat(t.root).st_dev:
        raise Skip("there is no second file system at /dev/shm")
    return os.fsencode(tempfile.mkdtemp(prefix="linkwright-far-", dir="/dev/shm"))


def some_links(t):
    t.file(b"d/p/x")
    t.link(b"../d/p", b"out/names")
    t.link(b"names", b"out/over")
    t.link(b"../d/p/x", b"out/below")
    t.link(b"../d/p/../q", b"out/passes")
    t.link(b"x", b"d/p/inside")
    t.link(b"../d", b"out/not")
    t.link(b"p/x", b"d/beside")
    t.file(b"d/q")


def case_backlinks_tells_what_points_there_and_how(t):
    some_links(t)
    before = t.dump()
    wanted = {b"out/names": ("names", True, True), b"out/over": ("ends-there", False, True),
              b"out/below": ("ends-below", True, True), b"out/passes": ("passes", True, True),
              b"d/p/inside": ("inside", True, False), b"d/beside": ("ends-below", True, True)}
    t.equal(relations(t, "d/p", "--in=."), wanted)
    t.equal(relations(t, t.path(b"d/p"), b"--in=" + t.root), wanted)
    t.equal(relations(t, "d/p", "--in=out"), {place: how for place, how in wanted.items() if place[:3] == b"out"})
    t.equal(relations(t, "d/p"), {place: how for place, how in wanted.items() if place[:2] == b"d/"},
            "without --in: beside it and in it")
    links, summary = backlinks(t, "d/p", "d/q", "--in=.")
    t.equal([link["to"] for link in links], ["d/p"] * 6 + ["d/q"])
    t.equal({key: summary[key] for key in ("backlinks", "breaks", "problems", "complete", "folders", "catalog")},
            {"backlinks": 7, "breaks": 6, "problems": 0, "complete": True, "folders": [], "catalog": False})
    t.equal(bytes_of(summary["trees"][0], "place"), t.root)
    t.equal(t.dump(), before)


def case_backlinks_for_people_and_for_xargs(t):
    some_links(t)
    run = t.status(t.run("backlinks", "d/p", "--in=out"), 0)
    out = t.path(b"out")
    t.equal(run.out.splitlines(),
            [out + b"/below -> ../d/p/x  [leads into it]", out + b"/names -> ../d/p  [points to it]",
             out + b"/over -> names  [leads to it over other links]", out + b"/passes -> ../d/p/../q  [passes it]",
             b"4 links point here; 4 would break without it.", b"Looked below " + out + b"."])
    run = t.status(t.run("backlinks", "d/p", "d/p/x", "--in=out", "--format=nul"), 0)
    t.equal(run.names(), [out + b"/" + name for name in (b"below", b"names", b"over", b"passes")], "each once")
    run = t.status(t.run("backlinks", "out/not"), 0)
    t.equal(run.out.splitlines(), [b"No link was found that points here.",
                                   b"Looked among the entries of " + out + b"."])


def case_backlinks_takes_any_name(t):
    for name in NASTY:
        t.file(b"d/" + name)
        t.link(b"../d/" + name, b"l/" + name)
        links, _ = backlinks(t, "--in=l", "--", b"d/" + name)
        t.equal([bytes_of(link, "place") for link in links], [t.path(b"l", name)], name)


def case_backlinks_says_what_it_cannot_do(t):
    t.link(b"gone", b"l")
    t.equal(relations(t, "gone", "--in=."), {b"l": ("names", True, False)}, "what is missing may be pointed to")
    t.refused("backlinks", status=2)
    t.refused("backlinks", "l", "--in=nowhere", places=[b"nowhere"])
    run = t.status(t.run("backlinks", "gone", "--in=.", "--in=nowhere"), 3)
    t.equal(len(run.failures()), 1, run.err)


def case_a_moved_folder_keeps_the_ends_of_the_links_in_it(t):
    t.file(b"d/out")
    t.file(b"d/p/x")
    t.link(b"../../out", b"d/p/sub/leaves")
    t.link(b"../x", b"d/p/sub/stays")
    t.link(t.path(b"d/p/x"), b"d/p/absolute")
    t.folder(b"far/away")
    before = t.links()
    t.status(t.run("move", "d/p", "far/away", "--yes"), 0)
    t.equal(t.links(), {b"far/away/p/sub/leaves": b"../../../../d/out", b"far/away/p/sub/stays": b"../x",
                        b"far/away/p/absolute": t.path(b"far/away/p/x")})
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), before)
    t.status(t.run("move", "d/p", "far/away", "--keep=text", "--yes"), 0)
    t.equal(set(t.links().values()), set(before.values()))


def case_links_are_updated_when_asked_and_undo_takes_it_back(t):
    some_links(t)
    before = t.links()
    t.folder(b"far")
    t.refused("move", "d/p", "far", "--in=.", "--yes", status=2)
    run = t.status(t.run("move", "d/p", "far", "--update-links", "--in=.", "--dry-run"), 0)
    t.equal((len(run.out.splitlines()), t.links()), (6, before), "the folder, four links, a summary")
    t.status(t.run("move", "d/p", "far", "--update-links", "--in=.", "--yes"), 0)
    t.equal(t.links(), {b"out/names": b"../far/p", b"out/over": b"names", b"out/below": b"../far/p/x",
                        b"out/passes": b"../d/q", b"far/p/inside": b"x", b"out/not": b"../d",
                        b"d/beside": b"../far/p/x"})
    t.true(all(os.path.exists(t.path(link)) for link in t.links()), "nothing is broken")
    t.status(t.run("undo", "--yes"), 0)
    t.equal((t.links(), len(t.run("history", "--format=json").records())), (before, 1))
    t.status(t.run("move", "d/p", "d/new name", "--update-links", "--in=.", "--yes"), 0)
    t.equal((t.text(b"out/below"), t.text(b"out/passes")), (b"../d/new name/x", b"../d/new name/../q"))


def case_a_link_may_be_left_behind_instead(t):
    some_links(t)
    before = t.links()
    t.folder(b"far")
    t.status(t.run("move", "d/p", "far", "--leave-link", "--yes"), 0)
    t.equal(t.text(b"d/p"), b"../far/p")
    t.true(os.path.exists(t.path(b"out/below")) and os.path.exists(t.path(b"d/beside")))
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), before)


def case_a_folder_goes_to_another_file_system_and_leaves_a_link(t):
    some_links(t)
    os.link(t.path(b"d/p/x"), t.path(b"d/p/same"))
    os.chmod(t.path(b"d/p/x"), 0o640)
    facts = os.lstat(t.path(b"d/p/x"))
    before = t.links()
    far = other_file_system(t)
    try:
        moved = far + b"/p"
        t.status(t.run("move", "d/p", moved, "--leave-link", "--dry-run"), 0)
        t.equal((t.links(), os.listdir(far)), (before, []))
        t.status(t.run("move", "d/p", moved, "--leave-link", "--yes"), 0)
        t.equal(t.text(b"d/p"), os.path.relpath(moved, t.path(b"d")))
        t.true(os.path.exists(t.path(b"out/below")) and os.path.exists(t.path(b"d/beside")))
        now = os.lstat(moved + b"/x")
        t.equal((now.st_mode, now.st_mtime_ns, now.st_nlink), (facts.st_mode, facts.st_mtime_ns, 2))
        t.equal(now.st_ino, os.lstat(moved + b"/same").st_ino)
        t.equal(sorted(os.listdir(t.path(b"d"))), [b"beside", b"p", b"q"], "nothing is left over")
        t.status(t.run("undo", "--yes"), 0)
        t.equal((t.links(), os.listdir(far)), (before, []))
        t.status(t.run("redo", "--yes"), 0)
        t.equal(sorted(os.listdir(moved)), [b"inside", b"same", b"x"])
        t.status(t.run("undo", "--yes"), 0)
        t.status(t.run("move", "d/p", far, "--update-links", "--in=.", "--yes"), 0)
        t.equal(os.path.realpath(t.path(b"out/below")), moved + b"/x")
    finally:
        shutil.rmtree(far)


def case_what_cannot_go_to_another_file_system_is_told_and_stays(t):
    far = other_file_system(t)
    try:
        t.file(b"d/p/x")
        os.link(t.path(b"d/p/x"), t.path(b"d/other"))
        run = t.refused("move", "d/p", far, "--yes", places=[b"d/p"])
        t.true(t.path(b"d/p/x has another name elsewhere") in run.err, run.err)
        os.unlink(t.path(b"d/other"))
        os.mkfifo(t.path(b"d/p/pipe"))
        run = t.refused("move", "d/p", far, "--yes", places=[b"d/p"])
        t.true(b"A copy of " + t.path(b"d/p/pipe on another file system would not be the same") in run.err, run.err)
        os.unlink(t.path(b"d/p/pipe"))
        t.status(t.run("move", "d/p", far, "--yes"), 0)
    finally:
        shutil.rmtree(far)


def case_what_could_not_be_removed_afterwards_does_not_go_to_another_file_system(t):
    if os.geteuid() != 0:
        raise Skip("only root can give a folder to somebody else")
    far = other_file_system(t)
    try:
        t.file(b"d/p/mine/x")
        t.file(b"d/p/theirs/x")
        for path in (b"", b"d", b"d/p", b"d/p/mine", b"d/p/mine/x"):
            os.chown(t.path(path), NOBODY, NOBODY)
        os.chmod(t.path(b"d/p/mine"), 0o500)
        os.chown(far, NOBODY, NOBODY)
        os.chmod(t.root, 0o755)
        run = t.refused("move", "d/p", far, "--yes", plain_user=True, places=[b"d/p"])
        t.true(b"p/theirs" in run.err and os.listdir(far) == [], run.err)
        t.status(t.run("move", "d/p/mine", far, "--yes", plain_user=True), 0)
        t.equal((os.listdir(t.path(b"d/p")), os.listdir(far)), ([b"theirs"], [b"mine"]))
    finally:
        shutil.rmtree(far)


def case_a_link_that_may_not_be_changed_is_told_and_the_rest_goes_on(t):
    if os.geteuid() != 0:
        raise Skip("only root can give a folder to somebody else")
    t.file(b"d/p/x")
    t.link(b"../d/p", b"mine/l")
    t.link(b"../d/p", b"theirs/l")
    for folder in (b"", b"d", b"d/p", b"mine"):
        os.chown(t.path(folder), NOBODY, NOBODY)
    os.chmod(t.root, 0o755)
    run = t.status(t.run("move", "d/p", "d/q", "--update-links", "--in=.", "--yes", plain_user=True), 3)
    t.equal((t.text(b"mine/l"), t.text(b"theirs/l")), (b"../d/q", b"../d/p"))
    t.true(len(run.failures()) == 1 and t.path(b"theirs/l") in run.failures()[0], run.err)


def case_what_only_leads_over_a_lost_link_is_told(t):
    t.file(b"d/p/x")
    t.link(b"../d/p/x", b"e/m")
    t.link(b"../../e/m", b"d/p/l")
    t.folder(b"far")
    run = t.status(t.run("move", "d/p", "far", "--yes"), 3)
    t.equal(run.failures(), [b"linkwright-cli: " + t.path(b"d/p/l") + b": It will no longer lead to the same thing; "
                             b"say --update-links, and --in to find what it leads over."])
    t.status(t.run("undo", "--yes"), 0)
    t.status(t.run("move", "d/p", "far", "--update-links", "--yes"), 0)
    t.equal((t.text(b"e/m"), os.path.exists(t.path(b"far/p/l"))), (b"../far/p/x", True))


def case_what_the_catalog_knows_is_found_wherever_it_lies(t):
    some_links(t)
    t.folder(b"far")
    t.status(t.run("scan", "out", "--save=now"), 0)
    t.link(b"elsewhere", b"new")
    os.replace(t.path(b"new"), t.path(b"out/names"))
    t.equal(set(relations(t, "d/p")), {b"out/below", b"out/passes", b"d/p/inside", b"d/beside"},
            "links that point elsewhere by now drop out")
    _, summary = backlinks(t, "d/p")
    t.true(summary["catalog"], summary)
    run = t.status(t.run("move", "d/p", "far", "--dry-run"), 0)
    t.equal(run.err, b"Note: " + t.path(b"d/p") + b": 2 links are known to point here and will break; --update-links "
                     b"lets them follow, --leave-link leaves a link behind.\n")
    t.equal(t.run("move", "d/p", "far", "--dry-run", "--leave-link").err, b"")
    t.status(t.run("move", "d/p", "far", "--update-links", "--yes"), 0)
    t.equal((t.text(b"out/below"), t.text(b"out/passes"), t.text(b"d/beside")),
            (b"../far/p/x", b"../d/q", b"../far/p/x"))


def known_links(t, place):
    """What points there without --in, and was not found by looking beside it."""
    return set(relations(t, place))


def case_what_was_changed_since_the_scan_is_known_without_another(t):
    for name in [b"data/a", b"data/b"]:
        t.file(name)
    t.link(b"../data/a", b"desk/l")
    t.link(t.path(b"data/a"), b"desk/sub/in/l")
    t.folder(b"else")
    t.status(t.run("scan", "desk", "--save=now"), 0)
    both = {b"desk/l", b"desk/sub/in/l"}
    t.equal(known_links(t, "data/a"), both)
    t.status(t.run("retarget", "desk/l", "../data/b", "--yes"), 0)
    t.equal((known_links(t, "data/b"), known_links(t, "data/a")), ({b"desk/l"}, {b"desk/sub/in/l"}))
    t.status(t.run("undo", "--yes"), 0)
    t.equal((known_links(t, "data/b"), known_links(t, "data/a")), (set(), both), "undone")
    t.status(t.run("move", "desk/sub", "else/went", "--yes"), 0)
    t.equal(known_links(t, "data/a"), {b"desk/l", b"else/went/in/l"}, "a folder moved with what is in it")
    t.status(t.run("undo", "--yes"), 0)
    t.equal(known_links(t, "data/a"), both, "and back")


def case_what_recover_brings_to_its_end_is_known(t):
    for name in [b"data/a", b"data/b"]:
        t.file(name)
    t.link(b"../data/a", b"desk/one")
    t.link(b"../data/a", b"desk/two")
    t.status(t.run("scan", "desk", "--save=now"), 0)
    cut_off(t, "rewrite", "desk", "--from=../data/a", "--to=../data/b", "--yes", call="renameat2", when=2)
    t.status(t.run("recover", "--finish", "--yes"), 0)
    t.equal((known_links(t, "data/b"), known_links(t, "data/a")), ({b"desk/one", b"desk/two"}, set()))


def case_ctrl_c_while_the_catalog_is_told_is_no_failure(t):
    t.file(b"data/a")
    t.link(b"x", b"desk/l")
    t.status(t.run("scan", "desk", "--save=now"), 0)
    catalog = sqlite3.connect(os.path.join(os.fsdecode(t.home), "state/linkwright/catalog.db"), isolation_level=None)
    catalog.execute("BEGIN IMMEDIATE")  # so it waits
    process = t.start("retarget", "desk/l", "../data/a", "--yes", bufsize=0)
    t.equal(process.stdout.readline(), b"desk/l -> ../data/a\n", "told before")
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    catalog.execute("ROLLBACK")
    catalog.close()
    t.equal(process.returncode, 0)
    t.equal([record["state"] for record in t.run("history", "--format=json").records()], ["done"])
