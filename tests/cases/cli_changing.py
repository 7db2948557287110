# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: create, retarget and remove."""
import json
import os
import signal
import socket
import time

from cli_support import NASTY, Skip, bytes_of


def case_create_stores_the_text_as_typed_and_echoes_it(t):
    for target in [b"gone", b"./a//b/../c/", b"/abs/olute/", b"..", b"a b"]:
        run = t.status(t.run("create", target, b"link"), 0)
        t.equal((t.text(b"link"), run.out), (target, b"link -> " + target + b"\n"), repr(target))
        os.unlink(t.path(b"link"))


def case_create_takes_its_operands_in_every_form(t):
    for arguments in [(b"T", b"P"), (b"--at", b"P", b"T"), (b"T", b"--at=P"), (b"--to", b"T", b"P"), (b"P", b"--to=T"),
                      (b"--at", b"P", b"--to", b"T"), (b"--to=T", b"--at=P"), (b"--", b"T", b"P"),
                      (b"--quiet", b"T", b"--format=text", b"P", b"--color", b"never")]:
        t.status(t.run("create", *arguments), 0, repr(arguments))
        t.equal(t.text(b"P"), b"T", repr(arguments))
        os.unlink(t.path(b"P"))


def case_create_retarget_and_remove_any_name(t):
    for name in NASTY:
        target = b"to " + name
        t.status(t.run("create", "--", target, name), 0, repr(name))
        t.equal(t.text(name), target, "create")
        t.status(t.run("retarget", "--yes", "--expect", target, "--", name, name), 0, repr(name))
        t.equal(t.text(name), name, "retarget")
        run = t.status(t.run("inspect", "--format=json", "--", name), 0)
        t.equal((bytes_of(run.records()[0], "place"), bytes_of(run.records()[0], "target")), (name, name), "inspect")
        t.status(t.run("remove", "--yes", "--", name), 0, repr(name))
        t.equal(t.text(name), None, "remove")


def case_option_values_are_bytes_too(t):
    for name in NASTY:
        t.status(t.run("create", "--at", name, b"--to=" + name), 0, repr(name))
        t.equal(t.text(name), name, "--at NAME --to=NAME")
        t.status(t.run("retarget", b"--at=" + name, "--to", b"x" + name, b"--expect=" + name, "--yes"), 0, repr(name))
        t.equal(t.text(name), b"x" + name, "--at=NAME --to NAME")
        plan = b"plan " + name
        t.status(t.run("remove", "--plan", plan, "--", name), 0, repr(name))
        with open(t.path(plan), "rb") as file:
            change = json.load(file)["changes"][0]
        t.equal((bytes_of(change, "place"), bytes_of(change, "before")), (t.path(name), b"x" + name), "the plan file")


def case_create_in_json_and_nul(t):
    t.file(b"file")
    record = t.status(t.run("create", "file", "link", "--format=json"), 0).records()[0]
    t.equal((record["place"], record["target"], record["health"]), ("link", "file", "healthy"))
    t.equal(t.status(t.run("create", "file", b"l\n", "--format=nul"), 0).names(), [b"l\n"])


def case_create_relative_and_absolute(t):
    t.file(b"data/file")
    t.link(b"file", b"data/link")
    t.folder(b"desk/sub")
    for arguments, cwd, stored in [
            (("--relative", "data/file", "desk/l"), b"", b"../data/file"),
            (("--relative", t.path(b"data/file"), "desk/l"), b"", b"../data/file"),
            (("--relative", "../data/link", "sub/../l"), b"desk", b"../data/link"),
            (("--relative", "data/gone", "desk/l"), b"", b"../data/gone"),
            (("--absolute", "data/link", "desk/l"), b"", t.path(b"data/link")),
            (("--absolute", "../data/file", "l"), b"desk", t.path(b"data/file")),
            (("--verbatim", "data/file", "desk/l"), b"", b"data/file")]:
        run = t.status(t.run("create", *arguments, cwd=cwd), 0, repr(arguments))
        t.equal(t.text(b"desk/l"), stored, repr(arguments))
        t.true(run.out.endswith(b" -> " + stored + b"\n"), run.out)
        os.unlink(t.path(b"desk/l"))


def case_relative_is_computed_between_real_folders(t):
    t.file(b"a/t")
    t.folder(b"b/c/d")
    t.link(t.path(b"b/c/d"), b"a/linked")
    t.status(t.run("create", "--relative", "a/t", "a/linked/x"), 0)
    t.equal(t.text(b"b/c/d/x"), b"../../../a/t")
    t.equal(os.path.realpath(t.path(b"a/linked/x")), t.path(b"a/t"))


def case_a_missing_target_is_allowed_and_told(t):
    run = t.status(t.run("create", "gone", "link"), 0)
    t.true(run.err.startswith(b"Note: link: "), run.err)
    t.equal(t.run("create", "gone", "link2", "--quiet").err, b"", "--quiet")
    t.file(b"file")
    t.equal(t.run("create", "file", "link3").err, b"", "nothing to tell")
    run = t.status(t.run("retarget", "link3", "gone", "--yes"), 0)
    t.true(run.err.startswith(b"Note: link3: "), run.err)


def case_nothing_is_ever_overwritten(t):
    t.file(b"file")
    t.folder(b"folder")
    t.link(b"gone", b"dangling")
    t.link(b"folder", b"to-folder")
    os.mkfifo(t.path(b"pipe"))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(t.path(b"socket"))
    for place in [b"file", b"folder", b"dangling", b"to-folder", b"pipe", b"socket"]:
        t.refused("create", "other", place, places=[place])
        if place != b"file":
            t.refused("create", "file", place, "--hard", places=[place])
        if place not in (b"dangling", b"to-folder"):
            t.refused("create", "other", place, "--replace-link", "--yes", places=[place])
            t.refused("retarget", place, "other", "--yes", places=[place])


def case_places_that_cannot_be(t):
    t.file(b"file")
    t.link(b"self", b"self")
    for place in [b"", b".", b"..", b"/", b"new/", b"file/", b"gone/x", b"file/x", b"self/x", b"n" * 256, b"a/.."]:
        t.refused("create", "target", place, places=[place] if place else [b"$''"])
        t.refused("retarget", place, "target", "--yes")
        t.refused("remove", place, "--yes")


def case_names_of_255_bytes_and_targets_of_4095(t):
    t.status(t.run("create", "x", b"n" * 255), 0)
    t.equal(t.text(b"n" * 255), b"x")
    t.refused("create", b"y" * 4096, "link", places=[b"link"])
    t.refused("create", "", "link", places=[b"link"])
    t.refused("retarget", b"n" * 255, b"y" * 4096, "--yes")
    t.refused("retarget", b"n" * 255, "", "--yes")
    t.refused("create", "--relative", "", "link")
    try:
        os.symlink(b"y/" * 2047 + b"y", t.path(b"probe"))
    except OSError as error:
        raise Skip("this file system takes no target of 4095 bytes") from error
    t.status(t.run("create", b"z/" * 2047 + b"z", "link"), 0)
    t.equal(len(t.text(b"link")), 4095)
    t.status(t.run("retarget", "link", b"y/" * 2047 + b"y", "--yes"), 0)


def case_without_permission_nothing_is_done(t):
    t.link(b"x", b"d/link")
    os.chmod(t.root, 0o755)
    os.chmod(t.path(b"d"), 0o555)
    t.refused("create", "x", "d/new", places=[b"d/new"], plain_user=True)
    t.refused("retarget", "d/link", "y", "--yes", places=[b"d/link"], plain_user=True)
    t.refused("remove", "d/link", "--yes", places=[b"d/link"], plain_user=True)


def case_parents_are_made_when_asked(t):
    t.refused("create", "x", "a/b/c")
    t.file(b"file")
    t.status(t.run("create", "x", "a/b/c", "--parents"), 0)
    t.equal(t.text(b"a/b/c"), b"x")
    t.status(t.run("create", "--relative", "file", "p/q/r", "--parents"), 0)
    t.equal(t.text(b"p/q/r"), b"../../file")
    t.status(t.run("create", "x", "a/b/d", "--parents"), 0, "folders that are there")
    t.refused("create", "x", "file/b", "--parents")


def case_a_hard_link_is_a_second_name(t):
    t.file(b"file")
    run = t.status(t.run("create", "--hard", "file", "d", cwd=b""), 0)
    t.equal((run.out, run.err), (b"d -> file\n", b""))
    t.equal(os.stat(t.path(b"d")).st_ino, os.stat(t.path(b"file")).st_ino)
    record = t.run("create", "--hard", t.path(b"file"), "e", "--format=json").records()[0]
    t.equal(record, {"place": "e", "kind": "hard-link"})
    t.folder(b"folder")
    t.refused("create", "--hard", "folder", "new", places=[b"new"])
    t.refused("create", "--hard", "gone", "new", places=[b"new"])
    if os.access(b"/dev/shm", os.W_OK) and os.stat(b"/dev/shm").st_dev != os.stat(t.root).st_dev:
        t.refused("create", "--hard", "file", b"/dev/shm/linkwright-%d" % os.getpid())


def case_a_hard_link_to_a_link_is_a_name_of_the_link_and_says_so(t):
    t.file(b"file")
    t.link(b"file", b"link")
    run = t.status(t.run("create", "--hard", "link", "again"), 0)
    t.true(run.err.startswith(b"Note: again: "), run.err)
    t.equal(os.lstat(t.path(b"again")).st_ino, os.lstat(t.path(b"link")).st_ino)
    t.equal(t.run("create", "--hard", "link", "third", "--quiet").err, b"", "--quiet")


def case_replace_link_retargets_a_link(t):
    t.link(b"old", b"link")
    t.status(t.run("create", "new", "link", "--replace-link", "--yes"), 0)
    t.equal(t.text(b"link"), b"new")
    t.status(t.run("create", "new", "fresh", "--replace-link"), 0, "nothing is there, so nothing is asked")
    t.equal(t.text(b"fresh"), b"new")


def case_what_is_so_already_is_no_change(t):
    t.link(b"same", b"link")
    before = t.dump()
    for arguments in [("retarget", "link", "same"), ("create", "same", "link", "--replace-link"),
                      ("retarget", "link", "same", "--yes", "--expect=same")]:
        run = t.status(t.run(*arguments), 0, repr(arguments))
        t.equal(run.out, b"link -> same\n", "the echo")
    t.equal(t.dump(), before, "not even the times changed")


def case_retarget_changes_only_the_text(t):
    t.file(b"data/file")
    t.link(b"old", b"d/link")
    run = t.status(t.run("retarget", "d/link", "new text", "--yes"), 0)
    t.equal((t.text(b"d/link"), run.out), (b"new text", b"d/link -> new text\n"))
    t.status(t.run("retarget", "d/link", "--relative", "data/file", "--yes"), 0)
    t.equal(t.text(b"d/link"), b"../data/file")
    t.status(t.run("retarget", "--absolute", "--to", "../data/file", "--at", "link", "--yes", cwd=b"d"), 0)
    t.equal(t.text(b"d/link"), t.path(b"data/file"))
    t.equal(os.listdir(t.path(b"d")), [b"link"], "no spare name is left behind")


def case_retarget_expects_the_old_text(t):
    t.link(b"old", b"link")
    t.refused("retarget", "link", "new", "--expect", "other", "--yes", places=[b"link"])
    t.refused("retarget", "link", "new", "--expect=", "--yes", places=[b"link"])
    t.status(t.run("retarget", "link", "new", "--expect=old", "--yes"), 0)
    t.refused("retarget", "gone", "new", "--yes", places=[b"gone"])


def case_remove_takes_links_and_leaves_what_they_point_to(t):
    t.file(b"folder/file")
    t.link(b"folder", b"link")
    t.link(b"gone", b"broken")
    t.status(t.run("remove", "link", "broken", "--yes"), 0)
    t.equal(sorted(os.listdir(t.root)), [b"folder"])
    t.equal(os.listdir(t.path(b"folder")), [b"file"])


def case_remove_touches_nothing_but_links(t):
    t.file(b"folder/file")
    t.link(b"folder", b"link")
    os.mkfifo(t.path(b"pipe"))
    for place in [b"folder", b"folder/file", b"link/", b"link/file", b"pipe", b"gone"]:
        t.refused("remove", "--yes", place, places=[place])


def case_some_removed_some_refused_is_3(t):
    t.file(b"file")
    t.link(b"x", b"link")
    run = t.status(t.run("remove", "file", "link", "gone", "--yes"), 3)
    t.equal(len(run.failures()), 2, "a line each")
    t.equal(t.text(b"link"), None)
    t.true(os.path.exists(t.path(b"file")))


def case_a_hard_links_name_goes_only_when_another_is_known(t):
    t.file(b"d/one")
    os.link(t.path(b"d/one"), t.path(b"d/two"))
    t.status(t.run("remove", "d/one", "--yes"), 0)
    t.equal(os.listdir(t.path(b"d")), [b"two"])
    t.refused("remove", "d/two", "--yes", places=[b"d/two"])
    t.folder(b"far")
    os.link(t.path(b"d/two"), t.path(b"far/three"))
    t.status(t.run("remove", t.path(b"d/two"), "--yes", cwd=b"far"), 0, "a name below the current folder")
    t.equal(os.listdir(t.path(b"d")), [])


def case_both_names_of_a_file_in_one_call_leave_one(t):
    t.file(b"d/one")
    os.link(t.path(b"d/one"), t.path(b"d/two"))
    t.status(t.run("remove", "d/one", "d/two", "--yes"), 3)
    t.equal(len(os.listdir(t.path(b"d"))), 1)


def case_dry_run_prints_the_plan_and_touches_nothing(t):
    t.file(b"file")
    t.file(b"h1")
    os.link(t.path(b"h1"), t.path(b"h2"))
    t.link(b"old", b"link")
    before = t.dump()
    for arguments, line in [(("create", "file", "new"), b"create new -> file"),
                            (("create", "x", "a/b", "--parents"), b"create a/b -> x"),
                            (("create", "--hard", "file", "new"), b"create new -> "),
                            (("create", "file", "link", "--replace-link"), b"retarget link: old -> file"),
                            (("retarget", "link", "file"), b"retarget link: old -> file"),
                            (("remove", "link"), b"remove link -> old"), (("remove", "h1"), b"remove h1")]:
        run = t.status(t.run(*arguments, "--dry-run"), 0, repr(arguments))
        t.true(run.out.startswith(line), f"{arguments!r}: {run.out!r}")
        plan = json.loads(t.status(t.run(*arguments, "--dry-run", "--format=json"), 0).out)
        t.equal(plan["linkwright_plan"], 1, "version")
    t.true(b"[Healthy]" in t.run("create", "file", "new", "--dry-run").out, "health after")
    t.true(b"[Broken, as before]" in t.run("retarget", "link", "gone", "--dry-run").out, "health before and after")
    t.status(t.run("remove", "link", "gone", "--dry-run"), 3, "some could not be planned")
    t.status(t.run("remove", "gone", "--dry-run"), 4, "none could be planned")
    t.equal(t.dump(), before)


def case_the_plan_file_is_the_contracts(t):
    t.file(b"file")
    t.link(b"old", b"link")
    for number, (arguments, wanted) in enumerate([
            (("create", "file", "new"), {"op": "create", "place": b"new", "before": None, "after": "file"}),
            (("retarget", "link", "file"), {"op": "retarget", "place": b"link", "before": "old", "after": "file"}),
            (("remove", "link"), {"op": "remove", "place": b"link", "before": "old", "after": None}),
            (("create", "--hard", "file", "new"), {"op": "create", "place": b"new", "before": None,
                                                   "after": os.fsdecode(t.path(b"file")), "hard": True})]):
        plan = t.path(b"plan%d" % number)
        before = t.dump()
        t.status(t.run(*arguments, "--plan", plan), 0, repr(arguments))
        with open(plan, "rb") as file:
            told = json.load(file)
        os.unlink(plan)
        t.equal([entry[:4] for entry in t.dump() if entry[0] != t.root],
                [entry[:4] for entry in before if entry[0] != t.root], "nothing else was touched")
        wanted["place"] = os.fsdecode(t.path(wanted["place"]))
        t.equal(told, {"linkwright_plan": 1, "changes": [wanted]}, repr(arguments))


def case_a_plan_file_overwrites_nothing(t):
    t.link(b"old", b"link")
    t.file(b"plan", b"precious")
    t.refused("remove", "link", "--plan", "plan", places=[b"plan"])
    t.refused("remove", "link", "--plan", "gone/plan", places=[b"gone/plan"])


def interrupted_in_a_copy(t, folder, size):
    """Replaces a link by a copy of a file of `size` and interrupts that once the copy stands beside the link."""
    with open(t.file(folder + b"/data/long"), "r+b") as long:
        long.truncate(size)
    t.link(b"../data/long", folder + b"/desk/link")
    process = t.start("replace", "--with=copy", "--yes", folder + b"/desk/link")
    while process.poll() is None and not any(name.startswith(b".lw-") for name in os.listdir(t.path(folder, b"desk"))):
        time.sleep(0.001)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=100)
    return process.returncode, err


def case_interrupted_in_a_long_copy_it_leaves_all_as_it_was(t):
    for gibibytes in [4, 16]:
        size, folder = gibibytes << 30, b"%d" % gibibytes
        disk = os.statvfs(t.root)
        if disk.f_bavail * disk.f_frsize < size + (1 << 30):
            raise Skip(f"there is no room for a copy of {gibibytes} GiB, should it not stop")
        status, err = interrupted_in_a_copy(t, folder, size)
        if status == 0:  # faster than the signal
            os.unlink(t.path(folder, b"desk/link"))
            continue
        t.equal(status, 130, err)
        t.true(b"Stopped" in err, err)
        t.equal((os.listdir(t.path(folder, b"desk")), t.text(folder + b"/desk/link")), ([b"link"], b"../data/long"))
        t.equal(t.status(t.run("recover", "--yes"), 0).out, b"Nothing was cut off.\n")
        return
    raise Skip("16 GiB were copied before the signal came")
