# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: each refusal says once, and truly, what was expected and what is there."""
import os
import shutil
import subprocess

from cli_support import Skip


def said(t, run):
    """What was said of each place, places as names in the case's folder."""
    return [line.removeprefix(b"linkwright-cli: ").replace(t.root + b"/", b"") for line in run.failures()]


def place_anew(t, name, kind):
    """Puts something else at a place: nothing, a file, a folder, or a link with this text."""
    path = t.path(name)
    if os.path.isdir(path) and not os.path.islink(path):
        os.rmdir(path)
    elif os.path.lexists(path):
        os.unlink(path)
    if kind == "file":
        t.file(name, b"precious")
    elif kind == "folder":
        t.folder(name)
    elif kind:
        t.link(kind, name)


def each_state(t, name, states, *arguments):
    """The same act on each of the states of a place: refused, in one line with these words."""
    for kind, words in states:
        place_anew(t, name, kind)
        t.equal(said(t, t.refused(*arguments)), [name + b": " + words], f"{kind!r} at {name!r}")


def case_a_refused_plan_says_what_was_expected_and_what_is_there(t):
    t.link(b"old", b"link")
    for verb, plan in [(["create", "new", "made"], "create"), (["retarget", "link", "new"], "retarget"),
                       (["remove", "link"], "remove")]:
        t.status(t.run(*verb, "--plan", plan), 0)
    each_state(t, b"made", [(b"other", b"Nothing was expected there. A link to other is there now."),
                            ("file", b"Nothing was expected there. A file is there now."),
                            ("folder", b"Nothing was expected there. A folder is there now.")],
               "apply", "create", "--yes")
    elsewhere = [(b"other", b"A link to old was expected there. It points to other now."),
                 ("file", b"A link to old was expected there. A file is there now."),
                 ("folder", b"A link to old was expected there. A folder is there now.")]
    each_state(t, b"link", elsewhere, "apply", "remove", "--yes")
    nothing = (None, b"A link to old was expected there. Nothing is there now.")
    each_state(t, b"link", [*elsewhere, nothing], "apply", "retarget", "--yes")


def case_a_refused_undo_says_what_was_expected_and_what_is_there(t):
    t.file(b"file")
    t.link(b"file", b"link")
    t.status(t.run("retarget", "link", "new", "--yes"), 0)
    each_state(t, b"link", [(None, b"A link to new was expected there. Nothing is there now."),
                            (b"other", b"A link to new was expected there. It points to other now.")], "undo", "--yes")
    changed = b"The copy or its original was changed since; undoing would lose what the copy holds."
    for form, words, of_file in [("copy", b"A copy of file", changed),
                                 ("hard-link", b"Another name of file", b"Another name of file was expected there. "
                                                                        b"The file that is there now is none.")]:
        place_anew(t, b"link", b"file")
        t.status(t.run("replace", "link", "--with", form, "--yes"), 0)
        each_state(t, b"link", [(None, words + b" was expected there. Nothing is there now."),
                                ("file", of_file),
                                (b"other", words + b" was expected there. A link to other is there now.")],
                   "undo", "--yes")


def case_a_change_after_a_refused_move_blames_the_move(t):
    t.file(b"file")
    t.folder(b"there")
    t.link(b"file", b"link")
    t.status(t.run("move", "link", "there", "--plan=plan"), 0)
    t.file(b"there/link", b"precious")
    run = t.refused("apply", "plan", "--yes")
    t.equal(said(t, run), [b"link: Nothing was expected at there/link. A file is there now.",
                           b"there/link: It was to be moved there first."])
    os.unlink(t.path(b"there/link"))
    t.status(t.run("move", "link", "there", "--yes"), 0)
    os.unlink(t.path(b"there/link"))
    run = t.refused("undo", "--yes")
    t.equal(said(t, run), [b"there/link: A link to ../file was expected there. Nothing is there now."])


def case_changes_of_one_plan_that_clash_say_so(t):
    t.status(t.run("create", "one", "link", "--plan=one"), 0)
    with open(t.path(b"one"), "rb") as file:
        whole = file.read()
    start, end = whole.index(b"[") + 1, whole.rindex(b"]")
    change = whole[start:end]
    t.file(b"plan", whole[:start] + change + b"," + change.replace(b'"one"', b'"two"') + whole[end:])
    run = t.status(t.run("apply", "plan", "--yes"), 3)
    t.equal(said(t, run), [b"link: An earlier change of the same plan is in the way."])
    t.equal(t.text(b"link"), b"one")


def case_retarget_says_what_else_than_expected_is_there(t):
    t.link(b"old", b"link")
    run = t.refused("retarget", "link", "new", "--expect=other", "--yes")
    t.equal(said(t, run), [b"link: A link to other was expected there. It points to old now."])


def case_the_same_place_twice_is_one_place(t):
    t.folder(b"there")
    t.link(b"there", b"way")
    for arguments in [("remove", "l", "l"), ("remove", "l", "./l", t.path(b"l")), ("remove", "there/l", "way/l"),
                      ("move", "l", "l", "there"), ("replace", "l", "l", "--with=copy")]:
        t.file(b"file")
        place_anew(t, b"l", b"file")
        place_anew(t, b"there/l", None if arguments[0] == "move" else b"file")
        t.equal(t.status(t.run(*arguments, "--yes"), 0, arguments).err, b"", arguments)


def case_a_slash_at_the_end_means_what_is_behind_a_link(t):
    t.folder(b"folder")
    t.folder(b"there")
    t.link(b"folder", b"link")
    for arguments in [("move", "link/", "there"), ("remove", "link/"), ("retarget", "link/", "x")]:
        run = t.refused(*arguments, "--yes")
        t.equal(said(t, run), [b"link/: A slash at the end means what the link leads to; the link itself is link."])
    t.status(t.run("move", "folder/", "there", "--yes"), 0, "a folder itself")
    t.equal(os.listdir(t.path(b"there")), [b"folder"])


def case_folders_that_cannot_be_what_is_asked_are_told(t):
    t.folder(b"folder")
    t.link(b"x", b"one")
    t.link(b"x", b"two")
    t.equal(said(t, t.refused("move", "folder", "folder/in", "--yes")),
            [b"folder: A folder cannot be moved into itself."])
    t.equal(said(t, t.refused("create", "folder", "name", "--hard")), [b"name: A folder cannot have a second name."])
    t.equal(said(t, t.refused("move", "one", "two", "gone", "--yes")),
            [b"one: gone is not there.", b"two: gone is not there."])


def case_convert_tells_of_links_without_an_end(t):
    t.file(b"file")
    t.folder(b"far/in")
    for name, text in [(b"gone", b"missing/x"), (b"good", b"../file"), (b"way", b"../far/in"),
                       (b"unclear", b"way/../missing")]:
        t.link(text, b"desk/" + name)
    run = t.status(t.run("convert", "desk", "--to=absolute", "--dry-run"), 3)
    t.true(b"missing/x  [Broken, as before]\n" in run.out, run.out)
    run = t.status(t.run("convert", "desk", "--to=absolute", "--yes"), 3)
    t.true(b"Note: Links that led nowhere, and still name the same: 1.\n" in run.err, run.err)
    t.equal(t.text(b"desk/gone"), t.path(b"desk/missing/x"))
    t.equal(t.text(b"desk/unclear"), b"way/../missing", "the missing place might be another")


class Guard:
    """A folder that even the superuser may not change; skips where that cannot be."""

    def __init__(self, t, name, flag):
        self.path, self.flag = t.path(name), flag
        if os.geteuid() != 0 or not shutil.which("chattr"):
            raise Skip("only the superuser sets attributes, with chattr")
        if not self.chattr("+"):
            raise Skip("the file system has no such attributes")

    def chattr(self, sign):
        return subprocess.run(["chattr", sign + self.flag, self.path], stderr=subprocess.DEVNULL,
                              check=False).returncode == 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.chattr("-")


def case_the_attribute_in_the_way_is_named(t):
    t.link(b"x", b"folder/link")
    t.link(b"x", b"link")
    for flag, word in [("i", b"immutable"), ("a", b"append-only")]:
        with Guard(t, b"folder", flag):
            for verb in [("retarget", "folder/link", "new"), ("remove", "folder/link"), ("move", "folder/link", "new")]:
                run = t.refused(*verb, "--yes", places=[b"folder/link"])
                t.true(word in run.failures()[0] and b"permission" not in run.err, run.err)
    with Guard(t, b"folder", "i"):
        run = t.refused("move", "link", "folder/other", "--yes")
        t.true(b"link: At " + t.path(b"folder/other") + b": " in run.err and b"immutable" in run.err, run.err)
        run = t.refused("create", "x", "folder/new")
        t.true(b"immutable" in run.err, run.err)


def case_the_right_that_is_missing_is_named(t):
    t.link(b"x", b"shut/link")
    t.link(b"x", b"sticky/link")
    os.chmod(t.path(b""), 0o755)
    os.chmod(t.path(b"shut"), 0o555)
    os.chmod(t.path(b"sticky"), 0o1777)
    if os.geteuid() != 0:
        raise Skip("only the superuser can be two users")
    run = t.refused("retarget", "shut/link", "new", "--yes", plain_user=True)
    t.true(b"no permission to write in this folder" in run.err, run.err)
    run = t.refused("remove", "sticky/link", "--yes", plain_user=True)
    t.true(b"it belongs to somebody else, and the folder is sticky" in run.err, run.err)
