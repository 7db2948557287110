# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: convert, rewrite, flatten, replace, move and remove --broken."""
import os

from cli_support import NASTY
from cli_usage import on_a_terminal


def case_convert_to_absolute_and_back(t):
    for name in NASTY:
        t.file(b"data/" + name)
        t.link(b"../data/" + name, b"desk/" + name)
    before = t.links()
    t.status(t.run("convert", "desk", "--to=absolute", "--yes"), 0)
    t.equal(t.links(), {place: t.path(b"data", os.path.basename(place)) for place in before})
    t.status(t.run("convert", "desk", "--to=relative", "--yes"), 0)
    t.equal(t.links(), before)
    run = t.status(t.run("convert", "desk", "--to=relative", "--yes"), 0, "once more")
    t.equal((run.out, len(t.run("history", "--format=json").records())), (b"", 2), "is no change")
    t.status(t.run("undo", "--yes"), 0)
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), before)


def case_convert_to_tidy_skips_what_has_no_end(t):
    t.file(b"data/file")
    t.link(b"..//data/./file", b"desk/messy")
    t.link(b".././gone//x", b"desk/broken")
    run = t.status(t.run("convert", "desk", "--to=tidy", "--yes"), 0)
    t.equal(t.links(), {b"desk/messy": b"../data/file", b"desk/broken": b".././gone//x"})
    t.equal(run.err, b"Note: desk/broken: Its end is not there.\n")


def case_a_root_that_is_a_link_is_that_one_link(t):
    t.file(b"data/file")
    t.link(t.path(b"data"), b"one")
    t.link(t.path(b"data/file"), b"data/two")
    t.status(t.run("convert", "one", "--to=relative", "--yes"), 0)
    t.equal(t.links(), {b"one": b"data", b"data/two": t.path(b"data/file")})


def case_trees_are_walked_as_scan_walks_them(t):
    for place in [b"d/1", b"d/sub/2", b"d/sub/deep/3", b"d/skip/4"]:
        t.link(b"old", place)
    t.status(t.run("rewrite", "d", "--from=old", "--to=new", "--max-depth=1", "--exclude=skip", "--yes"), 0)
    t.equal(t.links(), {b"d/1": b"new", b"d/sub/2": b"new", b"d/sub/deep/3": b"old", b"d/skip/4": b"old"})
    run = t.status(t.run("rewrite", "d", "gone", "--from=old", "--to=new", "--yes"), 3)
    t.true(run.failures() and run.failures()[0].startswith(b"linkwright-cli: gone: "), run.err)
    t.equal(set(t.links().values()), {b"new"})
    t.refused("rewrite", "gone", "--from=a", "--to=b", "--yes", places=[b"gone"])


def case_rewrite_of_a_prefix_knows_components(t):
    for place, text in [(b"a", b"/a/old"), (b"b", b"/a/old/x"), (b"c", b"/a/older"), (b"d", b"/a/old\xff"),
                        (b"e", b"/a/old//y")]:
        t.link(text, place)
    t.status(t.run("rewrite", ".", "--from=/a/old", b"--to=/n\xffw", "--yes"), 0)
    t.equal(t.links(), {b"a": b"/n\xffw", b"b": b"/n\xffw/x", b"c": b"/a/older", b"d": b"/a/old\xff",
                        b"e": b"/n\xffw//y"})
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.text(b"b"), b"/a/old/x")


def case_rewrite_by_a_regular_expression(t):
    t.link(b"v1/lib\xff", b"a")
    t.link(b"v22/lib", b"b")
    t.link(b"other", b"c")
    t.status(t.run("rewrite", ".", "--regex", r"^v(\d+)/", "--replacement", "version-$1/", "--yes"), 0)
    t.equal(t.links(), {b"a": b"version-1/lib\xff", b"b": b"version-22/lib", b"c": b"other"})
    t.refused("rewrite", ".", "--regex=(", "--replacement=x", "--yes", status=2)
    t.refused("rewrite", ".", "--regex=a", "--replacement=$7", "--yes", status=2)
    t.refused("rewrite", ".", "--regex=.*", "--replacement=", "--yes")


def case_a_pattern_that_explodes_is_an_error_never_no_match(t):
    t.link(b"a" * 3000 + b"!", b"link")
    t.refused("rewrite", ".", "--regex=(a|aa)+$", "--replacement=x", "--yes", places=[b"./link"])


def case_rewrite_asks_for_one_pair_of_options(t):
    t.link(b"x", b"link")
    for options in [(), ("--from=a",), ("--to=b",), ("--regex=a",), ("--replacement=b",),
                    ("--from=a", "--to=b", "--regex=c", "--replacement=d"), ("--from=a", "--replacement=b")]:
        t.refused("rewrite", ".", "--yes", *options, status=2)


def case_flatten_points_straight_at_the_end(t):
    t.file(b"data/file")
    t.link(b"data/file", b"one")
    t.link(b"one", b"two")
    t.link(t.path(b"two"), b"three")
    t.status(t.run("flatten", "two", "three", "one", "--yes"), 0)
    t.equal(t.links(), {b"one": b"data/file", b"two": b"data/file", b"three": t.path(b"data/file")})
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), {b"one": b"data/file", b"two": b"one", b"three": t.path(b"two")})


def case_flatten_refuses_broken_chains_and_leaves_plain_broken_links(t):
    t.link(b"gone", b"broken")
    t.link(b"broken", b"chain")
    run = t.refused("flatten", ".", "--yes", places=[b"./chain"])
    t.true(b"./chain: Its end is not there.\n" in run.err, run.err)


def case_replace_by_a_copy_or_a_hard_link_and_back(t):
    t.file(b"data/file", b"content")
    t.folder(b"folder")
    t.link(b"data/file", b"link")
    t.link(b"gone", b"broken")
    t.link(b"folder", b"to-folder")
    for form, same in [("copy", False), ("hard-link", True)]:
        t.status(t.run("replace", "link", "--with", form, "--yes"), 0, form)
        t.equal((os.path.islink(t.path(b"link")), os.path.samefile(t.path(b"link"), t.path(b"data/file"))),
                (False, same), form)
        with open(t.path(b"link"), "rb") as file:
            t.equal(file.read(), b"content", form)
        t.status(t.run("undo", "--yes"), 0, form)
        t.equal(t.text(b"link"), b"data/file", form)
        run = t.refused("replace", "broken", "to-folder", "folder", "data/file", "--with", form, "--yes",
                        places=[b"broken", b"to-folder", b"folder", b"data/file"])
        t.true(b"broken: Its target is not there.\n" in run.err, run.err)
        t.true(b"to-folder: It leads to a folder; only files can " in run.err, run.err)
        t.true(b"gone: There is no such file" in t.refused("replace", "gone", "--with", form, "--yes").err, form)
    t.refused("replace", "link", "--with=copy", status=2)
    t.refused("replace", "link", "--yes", status=2)


def case_a_changed_copy_is_never_thrown_away(t):
    t.file(b"file", b"content")
    t.link(b"file", b"link")
    t.status(t.run("replace", "link", "--with=copy", "--yes"), 0)
    with open(t.path(b"link"), "ab") as file:
        file.write(b", and my own work")
    run = t.refused("undo", "--yes", places=[t.path(b"link")])
    t.true(b"undoing would lose what the copy holds.\n" in run.err, run.err)


def case_replace_asks_one_by_one(t):
    t.file(b"file", b"content")
    for name in [b"a", b"b", b"c"]:
        t.link(b"file", name)
    run = on_a_terminal(t, b"y\nn\ny\n", "replace", "a", "b", "c", "--with=copy")
    t.equal((run.status, [t.text(name) for name in [b"a", b"b", b"c"]]), (0, [None, b"file", None]), run.err)
    t.equal(run.err.count(b"[y/N]"), 3, run.err)
    run = on_a_terminal(t, b"\n", "replace", "b", "--with=copy")
    t.equal((run.status, t.text(b"b")), (4, b"file"))


def case_move_keeps_the_end_or_the_text(t):
    t.file(b"data/file")
    t.folder(b"there/deep")
    for name in NASTY:
        t.link(b"../data/file", b"here/" + name)
    before = t.links()
    places = [b"here/" + name for name in NASTY]
    t.status(t.run("move", "--yes", "--", *places, b"there/deep"), 0)
    t.equal(t.links(), {b"there/deep/" + name: b"../../data/file" for name in NASTY})
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), before)
    t.status(t.run("move", "--keep=text", "--yes", "--", *places, b"there/deep"), 0)
    t.equal(t.links(), {b"there/deep/" + name: b"../data/file" for name in NASTY})
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.links(), before)


def case_move_takes_no_folder_by_its_dots(t):
    t.link(b"x", b"here/sub/link")
    t.folder(b"there")
    for dots in [b".", b"./", b"..", b"../", b"sub/.", b"sub/..", b"./."]:
        run = t.refused("move", "--yes", "--", dots, t.path(b"there"), cwd=b"here")
        t.true(b'A folder is moved by its own name, not by "." or "..".\n' in run.err, (dots, run.err))
    run = t.status(t.run("move", "--yes", ".", "sub", t.path(b"there"), cwd=b"here"), 3)
    t.equal((t.links(), len(run.failures())), ({b"there/sub/link": b"x"}, 1), "the rest is moved")


def case_move_overwrites_nothing(t):
    t.link(b"x", b"link")
    t.link(b"y", b"there/link")
    t.file(b"file", b"precious")
    t.refused("move", "link", "there", "--yes")
    t.refused("move", "link", "file", "--yes")
    t.refused("move", "gone", "new", "--yes", places=[b"gone"])
    t.refused("move", "link", "--yes", status=2)
    t.refused("move", "link", "new", status=2)
    t.status(t.run("move", "link", "new", "--yes"), 0)
    t.equal((t.text(b"link"), t.text(b"new")), (None, b"x"))


def case_remove_broken_takes_only_what_is_broken(t):
    t.file(b"file")
    t.folder(b"locked/in")
    for place, text in [(b"d/ok", b"../file"), (b"d/broken", b"gone"), (b"d/loop", b"loop"), (b"d/sub/too", b"gone"),
                        (b"d/denied", b"../locked/in/x"), (b"d/away", b"/media/drive-that-is-not-there/x")]:
        t.link(text, place)
    for folder in [b"", b"d", b"d/sub"]:
        os.chmod(t.path(folder), 0o777)
    os.chmod(t.path(b"locked"), 0)
    before = t.links()
    t.refused("remove", "--broken", "d", status=2, plain_user=True)
    run = t.status(t.run("remove", "--broken", "d", "--yes", plain_user=True), 0)
    left = {b"d/ok", b"d/away"} | ({b"d/denied"} if os.geteuid() != 0 or t.links().get(b"d/denied") else set())
    t.equal(set(t.links()), left)
    t.true(run.err.startswith(b"Note: "), run.err)
    t.status(t.run("undo", "--yes", plain_user=True), 0)
    t.equal(t.links(), before)
    t.refused("remove", "d/ok", "--max-depth=0", "--yes", status=2)


def case_bulk_dry_runs_tell_health_before_and_after(t):
    t.file(b"new/file")
    t.link(b"old/file", b"a")
    t.link(b"old/gone", b"b")
    before = t.dump()
    run = t.status(t.run("rewrite", ".", "--from=old", "--to=new", "--dry-run"), 0)
    lines = run.out.splitlines()
    t.equal(lines[0], b"retarget ./a: old/file -> new/file  [Broken -> Healthy]")
    t.true(lines[1].startswith(b"retarget ./b: old/gone -> new/gone  [Broken"), lines[1])
    t.equal(lines[2], b"2 changes: 1 become healthy")
    t.equal(t.status(t.run("rewrite", ".", "--from=old", "--to=new", "--dry-run", "--format=nul"), 0).names(),
            [b"./a", b"./b"])
    t.equal(t.dump(), before)
