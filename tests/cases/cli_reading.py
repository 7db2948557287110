# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: inspect and scan."""
import base64
import ctypes
import os

from cli_support import NASTY, Skip, bytes_of

KEYS = ["place", "kind", "target", "health", "style", "flags", "hops"]
HEALTHS = ["healthy", "broken", "loop", "invalid", "wrong-kind", "offline", "denied", "unanswered", "unchecked"]


def one(case, *arguments, **options):
    records = case.status(case.run("inspect", "--format", "json", "--", *arguments, **options), 0).records()
    case.equal(len(records), 1, "one record")
    return records[0]


def case_a_healthy_link_has_an_end_and_no_reason(t):
    t.file(b"file")
    t.link(b"file", b"link")
    record = one(t, b"link")
    t.equal(list(record), KEYS + ["end"], "keys in the order of the contract")
    t.equal(record, {"place": "link", "kind": "symlink", "target": "file", "health": "healthy", "style": "relative",
                     "flags": [], "hops": 1, "end": os.fsdecode(t.path(b"file"))})


def case_a_broken_link_has_a_reason_and_no_end(t):
    t.link(b"gone/x", b"link")
    record = one(t, b"link")
    t.equal(list(record), KEYS + ["reason"], "keys in the order of the contract")
    t.equal(record["reason"], {"hop": 1, "path": os.fsdecode(t.path(b"gone")), "error": "ENOENT"})


def case_every_health_that_can_be_made_here(t):
    t.file(b"file")
    for target, name, health, error, hops in [
            (b"file", b"ok", "healthy", None, 1), (b"ok", b"chain", "healthy", None, 2),
            (b"gone", b"bad", "broken", "ENOENT", 1), (b"file/x", b"through", "broken", "ENOTDIR", 1),
            (b"file/", b"slash", "broken", "ENOTDIR", 1), (b"self", b"self", "loop", "ELOOP", 41),
            (b"two", b"one", "loop", "ELOOP", 41), (b"one", b"two", "loop", "ELOOP", 41),
            (b"n" * 256, b"long", "invalid", "ENAMETOOLONG", 1), (b".", b"here", "healthy", None, 1)]:
        t.link(target, name)
    run = t.status(t.run("scan", ".", "--format", "json"), 0)
    told = {r["place"]: (r["health"], r.get("reason", {}).get("error"), r["hops"]) for r in run.records() if "place" in r}
    t.equal(told, {"./ok": ("healthy", None, 1), "./chain": ("healthy", None, 2), "./bad": ("broken", "ENOENT", 1),
                   "./through": ("broken", "ENOTDIR", 1), "./slash": ("broken", "ENOTDIR", 1),
                   "./self": ("loop", "ELOOP", 41), "./one": ("loop", "ELOOP", 41), "./two": ("loop", "ELOOP", 41),
                   "./long": ("invalid", "ENAMETOOLONG", 1), "./here": ("healthy", None, 1)})


def case_forty_hops_are_healthy_and_forty_one_a_loop(t):
    t.file(b"f")
    target = b"f"
    for hop in range(1, 43):
        t.link(target, b"%d" % hop)
        target = b"%d" % hop
    for hop, health in [(39, "healthy"), (40, "healthy"), (41, "loop"), (42, "loop")]:
        record = one(t, b"%d" % hop)
        t.equal((record["health"], record["hops"]), (health, min(hop, 41)), f"{hop} hops")


def case_inspect_tells_the_kind_of_anything(t):
    t.file(b"file")
    t.file(b"named")
    os.link(t.path(b"named"), t.path(b"named2"))
    t.folder(b"folder")
    os.mkfifo(t.path(b"pipe"))
    t.link(b"folder", b"to-folder")
    t.equal(one(t, b"file"), {"place": "file", "kind": "file"})
    for path, kind in [(b"named", "hard-link"), (b"folder", "directory"), (b"pipe", "other"), (b".", "directory"),
                       (b"..", "directory"), (b"/", "directory"), (b"folder/", "directory"), (b"folder/..", "directory"),
                       (b"to-folder", "symlink"), (b"to-folder/", "directory"), (b"./to-folder", "symlink")]:
        record = one(t, path)
        t.equal((bytes_of(record, "place"), record["kind"]), (path, kind), repr(path))


def case_inspect_exits_with_3_for_some_missing_and_4_for_all(t):
    t.link(b"x", b"link")
    run = t.status(t.run("inspect", "link", "gone", "--format", "json"), 3)
    t.equal(run.places(), [b"link"])
    t.true(run.err.startswith(b"linkwright-cli: gone: "), run.err)
    t.status(t.run("inspect", "gone", "", "link/", "link/x"), 4)
    t.equal(t.run("inspect", "gone").out, b"", "nothing on stdout")


def case_inspect_keeps_the_order_and_prints_nul_when_asked(t):
    for name in NASTY:
        t.link(b"t", name)
    places = [b"./" + name for name in NASTY]
    t.equal(t.status(t.run("inspect", "--format=nul", *places), 0).names(), places)


def case_names_come_back_byte_for_byte(t):
    for name in NASTY:
        t.link(b"to " + name, name)
    run = t.status(t.run("scan", ".", "--format", "json"), 0)
    told = {bytes_of(r, "place"): bytes_of(r, "target") for r in run.records() if "place" in r}
    t.equal(told, {b"./" + name: b"to " + name for name in NASTY})
    t.equal(sorted(t.run("scan", ".", "--format", "nul").names()), sorted(told), "--format nul")


def case_base64_stands_there_exactly_when_the_text_does_not_give_the_bytes_back(t):
    for name in NASTY:
        t.link(b"to " + name, name)
    for record in t.run("scan", ".", "--format", "json").records()[:-1]:
        for key in ("place", "target"):
            coded = record.get(key + "_b64")
            if coded is None:
                t.true("\ufffd" not in record[key] or record[key].encode().endswith("\ufffd".encode()), record[key])
            else:
                t.true("\ufffd" in record[key], record[key])
                t.true(record[key].encode() != base64.b64decode(coded), f"needless {key}_b64")
    t.folder(b"\xff")
    t.link(b"\xff", b"end")
    t.link(b"\xff/\xfe", b"reason")
    t.equal(bytes_of(one(t, b"end"), "end"), t.path(b"\xff"), "end_b64")
    t.equal(bytes_of(one(t, b"reason")["reason"], "path"), t.path(b"\xff/\xfe"), "path_b64")


def case_text_shows_unprintable_names_quoted_one_item_a_line(t):
    t.file(b"d/ok")
    for name in NASTY:
        t.link(b"to " + name, b"d/" + name)
    run = t.status(t.run("scan", "d", "--quiet"), 0)
    lines = run.out.decode().splitlines()
    t.equal(len(lines), len(NASTY), "one line an item")
    t.true(any(line.startswith("$'d/new\\nline' -> $'to new\\nline'") for line in lines), run.out)
    t.true(all(char.isprintable() for line in lines for char in line), run.out)
    t.true(b"d/[a,b] -> to [a,b]" in run.out, "plain names stay plain")


def case_text_is_sorted_and_ends_with_a_summary(t):
    for name in [b"b", b"a", b"c/x", b"c-"]:
        t.link(b"gone", b"d/" + name)
    t.link(b"b", b"d/z")
    lines = t.status(t.run("scan", "d"), 0).out.decode().splitlines()
    t.equal([line.split(" -> ")[0] for line in lines[:-1]], ["d/a", "d/b", "d/c-", "d/c/x", "d/z"])
    t.equal(lines[-1], "5 links: 5 broken")
    t.equal(len(t.run("scan", "d", "--quiet").out.splitlines()), 5, "--quiet leaves the summary out")


def case_colours_only_when_asked(t):
    t.link(b"gone", b"link")
    t.true(b"\x1b" not in t.run("scan", ".").out, "auto, no terminal")
    t.true(b"\x1b[1;36m" in t.run("scan", ".", "--color", "always").out, "always")
    t.true(b"\x1b[31m" in t.run("--color=always", "scan", ".").out, "broken is red")
    t.true(b"\x1b" not in t.run("scan", ".", "--color=never").out, "never")


def case_scan_lists_links_unless_kind_says_otherwise(t):
    t.file(b"d/file")
    t.file(b"d/one")
    os.link(t.path(b"d/one"), t.path(b"d/two"))
    t.folder(b"d/folder")
    os.mkfifo(t.path(b"d/pipe"))
    t.link(b"file", b"d/link")
    for kinds, wanted in [([], [b"link"]), (["--kind", "file"], [b"file"]), (["--kind=hard-link"], [b"one", b"two"]),
                          (["--kind=directory"], [b"folder"]), (["--kind=other"], [b"pipe"]),
                          (["--kind=symlink"], [b"link"]), (["--kind=junction,directory-symlink"], []),
                          (["--kind=file,symlink,directory"], [b"file", b"folder", b"link"])]:
        names = t.status(t.run("scan", "d", "--format=nul", *kinds), 0).names()
        t.equal(sorted(names), [b"d/" + name for name in wanted], repr(kinds))
    record = t.run("scan", "d", "--format=json", "--kind=file").records()[0]
    t.equal(record, {"place": "d/file", "kind": "file"})


def case_health_and_style_filters(t):
    t.file(b"d/file")
    t.folder(b"d/sub")
    for target, name in [(b"file", b"plain"), (b"./file", b"dot"), (b"sub//", b"slash"), (b"../d/file", b"round"),
                         (t.path(b"d/file"), b"absolute"), (b"../outside", b"out"), (b"self", b"self")]:
        t.link(target, b"d/" + name)
    for options, wanted in [(["--health=broken"], [b"out"]), (["--health", "broken,loop"], [b"out", b"self"]),
                            (["--style=absolute"], [b"absolute"]), (["--style=messy"], [b"dot", b"slash"]),
                            (["--style=lengthy"], [b"round"]), (["--style=outside"], [b"out"]),
                            (["--style=absolute,outside"], [b"absolute", b"out"]),
                            (["--style=outside", "--health=healthy"], []), (["--health=wrong-kind,offline"], [])]:
        names = t.status(t.run("scan", "d", "--format=nul", *options), 0).names()
        t.equal(sorted(names), [b"d/" + name for name in wanted], repr(options))


def case_another_file_system_is_a_flag_and_can_be_left_out(t):
    shared = b"/dev/shm"
    if not os.access(shared, os.W_OK) or os.stat(shared).st_dev in (os.stat(b"/dev").st_dev, os.stat(t.root).st_dev):
        raise Skip("/dev/shm is no file system of its own that may be written")
    place = shared + b"/linkwright-%d" % os.getpid()
    os.symlink(b"gone", place)
    try:
        t.link(shared, b"link")
        t.true("other-fs" in one(t, b"link")["flags"], "other-fs")
        run = t.status(t.run("scan", "/dev", "--max-depth", "1", "--format=nul"), 0)
        t.true(place in run.names(), "other file systems are entered")
        run = t.status(t.run("scan", "/dev", "--max-depth=1", "--format=nul", "--one-file-system"), 0)
        t.true(place not in run.names(), "--one-file-system")
    finally:
        os.unlink(place)


def case_depth_and_exclusion(t):
    for name in [b"a", b"s/b", b"s/t/c", b"s/t/u/d", b"s/[a,b]", b"node_modules/x/y"]:
        t.link(b"gone", b"r/" + name)
    everything = [b"r/a", b"r/node_modules/x/y", b"r/s/[a,b]", b"r/s/b", b"r/s/t/c", b"r/s/t/u/d"]
    for options, wanted in [([], everything), (["--max-depth", "0"], [b"r/a"]),
                            (["--max-depth=1"], [b"r/a", b"r/s/[a,b]", b"r/s/b"]),
                            (["--exclude", "node_modules", "--exclude=t"], [b"r/a", b"r/s/[a,b]", b"r/s/b"]),
                            (["--exclude", "s/t"], [b"r/a", b"r/node_modules/x/y", b"r/s/[a,b]", b"r/s/b"]),
                            (["--exclude=s/*/c"], [p for p in everything if p != b"r/s/t/c"]),
                            (["--exclude=\\[a,b]"], [p for p in everything if p != b"r/s/[a,b]"]),
                            (["--exclude=[a,b]"], [b"r/node_modules/x/y", b"r/s/[a,b]", b"r/s/t/c", b"r/s/t/u/d"])]:
        t.equal(sorted(t.status(t.run("scan", "r", "--format=nul", *options), 0).names()), wanted, repr(options))


def case_a_root_that_is_a_link_is_that_one_item(t):
    t.link(b"gone", b"r/x")
    t.link(b"r", b"link")
    t.equal(t.run("scan", "link", "--format=nul").names(), [b"link"])
    t.equal(t.run("scan", "link/", "--format=nul").names(), [b"link/x"])
    t.equal(t.run("scan", t.path(b"link"), "--format=nul").names(), [t.path(b"link")])


def case_overlapping_roots_list_each_place_once(t):
    t.link(b"gone", b"r/x")
    t.link(b"gone", b"r/s/y")
    t.link(b"r/s", b"again")
    for roots in ([b"r", b"r/s"], [b"r/s", b"r"], [b"r", b"r"], [b"r", b"./r"], [b"r", b"again/"], [b"r", b"r/x"]):
        run = t.status(t.run("scan", "--format=json", *roots), 0)
        real = sorted(os.path.join(os.path.realpath(t.path(os.path.dirname(p))), os.path.basename(p)) for p in run.places())
        t.equal(real, [t.path(b"r/s/y"), t.path(b"r/x")], repr(roots))
        t.equal(run.records()[-1]["summary"]["links"], 2, f"summary of {roots!r}")


def case_places_are_the_root_as_typed_and_the_path_below(t):
    t.link(b"gone", b"r/s/x")
    for root, place in [(b"r", b"r/s/x"), (b"./r", b"./r/s/x"), (b"r/", b"r/s/x"), (b".", b"./r/s/x"),
                        (b"r/../r", b"r/../r/s/x"), (t.path(b"r"), t.path(b"r/s/x"))]:
        t.equal(t.run("scan", root, "--format=nul").names(), [place], repr(root))


def case_a_missing_root_is_3_beside_others_and_4_alone(t):
    t.link(b"x", b"r/link")
    t.refused("scan", "gone", places=[b"gone"])
    run = t.status(t.run("scan", "gone", "r", "--format=nul"), 3)
    t.equal(run.names(), [b"r/link"])
    t.refused("scan", "", "gone", places=[b"gone", b"$''"])


def case_an_unreadable_folder_is_a_problem_not_a_failure(t):
    t.link(b"gone", b"r/link")
    t.link(b"../locked/x", b"r/into")
    t.folder(b"r/locked")
    t.link(b"locked/inside", b"r/denied")
    os.chmod(t.root, 0o755)
    os.chmod(t.path(b"r/locked"), 0)
    run = t.status(t.run("scan", "r", "--format=json", plain_user=True), 0)
    t.true({"problem": {"place": "r/locked", "error": "EACCES"}} in run.records(), run.out)
    t.equal(run.err, b"", "nothing on stderr beside the record")
    summary = run.records()[-1]["summary"]
    t.equal((summary["problems"], summary["health"]["denied"], summary["complete"]), (1, 1, True))
    t.equal(sorted(run.places()), [b"r/denied", b"r/into", b"r/link"])
    denied = [r for r in run.records() if r.get("place") == "r/denied"][0]
    t.equal((denied["health"], denied["reason"]["error"]), ("denied", "EACCES"))
    run = t.status(t.run("scan", "r", "--format=nul", plain_user=True), 0)
    t.true(run.err.startswith(b"linkwright-cli: r/locked: "), run.err)
    t.equal(t.run("scan", "r", "--check", "--health=denied", plain_user=True).status, 1, "r/link is broken all the same")


def case_the_summary_is_last_and_complete(t):
    t.file(b"r/file")
    t.link(b"file", b"r/ok")
    t.link(b"gone", b"r/bad")
    t.folder(b"r/s")
    summary = t.run("scan", "r", "--format=json").records()[-1]
    t.equal(list(summary), ["summary"])
    t.equal(list(summary["summary"]), ["entries", "links", "problems", "complete", "health"])
    t.equal(summary["summary"], {"entries": 4, "links": 2, "problems": 0, "complete": True,
                                 "health": {h: int(h in ("healthy", "broken")) for h in HEALTHS}})
    filtered = t.run("scan", "r", "--format=json", "--health=loop").records()
    t.equal(filtered, [summary], "the summary tells of everything, listed or not")


def case_check_exits_with_1_when_a_broken_link_was_found(t):
    t.link(b".", b"ok/link")
    t.link(b"gone", b"bad/link")
    t.link(b"self", b"loop/self")
    t.status(t.run("scan", "ok", "--check"), 0)
    t.status(t.run("scan", "bad", "--check"), 1)
    t.status(t.run("scan", "loop", "ok", "--check", "--format=json"), 1)
    t.status(t.run("scan", "bad", "--check", "--health=healthy"), 1)
    t.status(t.run("scan", "ok", "bad", "--check", "--exclude=bad/*"), 1)
    t.status(t.run("scan", "bad", "--check", "--exclude=link"), 0)
    t.status(t.run("scan", "bad"), 0)


def case_reading_works_with_an_unwritable_home_and_changes_nothing(t):
    t.link(b"gone", b"r/link")
    before = t.dump()
    environment = dict(os.environ, HOME="/nonexistent", XDG_STATE_HOME="/nonexistent")
    t.status(t.run("scan", "r", env=environment), 0)
    t.status(t.run("inspect", "r/link", env=environment), 0)
    t.equal(t.dump(), before)


def case_deep_trees_and_long_paths_are_walked(t):
    at = os.open(t.folder(b"deep"), os.O_PATH)
    for _ in range(60): # 60 times 100 bytes: longer than any path may be
        os.mkdir(b"n" * 100, dir_fd=at)
        below = os.open(b"n" * 100, os.O_PATH, dir_fd=at)
        os.close(at)
        at = below
    os.symlink(b"gone", b"bottom", dir_fd=at)
    os.close(at)
    names = t.status(t.run("scan", "deep", "--format=nul"), 0).names()
    t.equal(names, [b"deep" + (b"/" + b"n" * 100) * 60 + b"/bottom"])


def rights(case, *arguments, **options):
    records = case.status(case.run("rights", "--format=json", *arguments, **options), 0).records()
    case.equal(len(records), 1, "one record")
    return records[0]


def case_rights_tells_of_the_current_folder_unless_told_otherwise(t):
    record = rights(t)
    t.equal(list(record), ["place", "verdict", "make", "change", "sentence", "facts"], "keys")
    t.equal((record["place"], record["verdict"], record["make"], record["change"]), (".", "allowed", True, True))
    facts = record["facts"]
    t.equal((bytes_of(facts, "folder"), facts["asked"], facts["user"], facts["owner"]),
            (t.root, True, os.geteuid(), os.geteuid()))
    t.true(b"You may make, change and remove links here." in t.status(t.run("rights"), 0).out, "as text")


def case_rights_tells_a_link_by_its_own_place_and_a_folder_by_itself(t):
    t.folder(b"folder")
    t.link(b"folder", b"link")
    t.link(b"gone", b"folder/\xff")
    for path, folder, entry in [(b"link", b"", b"link"), (b"link/", b"folder", None), (b"folder", b"folder", None),
                                (b"link/\xff", b"folder", b"\xff"), (b"folder/..", b"", None)]:
        facts = rights(t, path)["facts"]
        t.equal(bytes_of(facts, "folder"), t.path(folder).rstrip(b"/"), repr(path))
        t.equal(bytes_of(facts["entry"], "name") if "entry" in facts else None, entry, repr(path))
    t.equal(t.run("rights", "--format=nul", "folder", "link").names(), [b"folder", b"link"])


def case_rights_says_why_not(t):
    os.chmod(t.root, 0o755)
    for name, mode in [(b"locked", 0o555), (b"closed", 0), (b"shared", 0o1777)]:
        os.chmod(t.folder(name), mode)
    t.link(b"x", b"shared/link")
    user = {"plain_user": True}
    if os.geteuid() == 0:
        t.equal(rights(t, b"shared", **user)["verdict"], "own-only")
        t.equal(rights(t, b"shared/link", **user)["verdict"], "others-entry")
    for name, verdict in [(b"locked", "no-writing"), (b"closed", "no-searching")]:
        record = rights(t, name, **user)
        t.equal((record["verdict"], record["make"], record["change"]), (verdict, False, False))
    t.equal(rights(t, b"/proc")["verdict"], "no-links")


def case_rights_of_what_is_not_there_fail(t):
    t.folder(b"folder")
    t.file(b"file")
    os.chmod(t.root, 0o755)
    os.chmod(t.folder(b"closed"), 0)
    t.refused("rights", "gone", "gone/x", "file/x", "", places=[b"gone", b"gone/x", b"file/x", b"$''"])
    t.refused("rights", "folder", "gone", status=3, places=[b"gone"])
    run = t.status(t.run("rights", "closed/x", plain_user=True), 4)
    t.true(run.err.startswith(b"linkwright-cli: closed/x: "), run.err)


def case_rights_asks_no_mount_that_may_hang(t):
    t.link(b"stuck/x", b"link")
    stuck = t.folder(b"stuck")
    try:
        kernel = os.open("/dev/fuse", os.O_RDWR)
    except OSError as error:
        raise Skip(f"no mount can be made that never answers: {error}")
    libc = ctypes.CDLL(None, use_errno=True)
    try:
        if libc.mount(b"stuck", stuck, b"fuse", 0, b"fd=%d,rootmode=40000,user_id=0,group_id=0" % kernel):
            raise Skip(f"no mount can be made that never answers: {os.strerror(ctypes.get_errno())}")
        try:
            for path in (b"stuck", b"stuck/", b"stuck/a/b", b"link", b"link/", b"stuck/.."):
                record = rights(t, path)
                wanted = "allowed" if path == b"link" else "not-asked"
                t.equal((record["verdict"], record["make"]), (wanted, path == b"link"), repr(path))
        finally:
            libc.umount2(stuck, 2)  # MNT_DETACH
    finally:
        os.close(kernel)


def case_the_self_test_sees_every_kind_and_leaves_nothing(t):
    os.mkdir(t.path(b"room"))
    run = t.status(t.run("self-test", "--format", "json", b"room"), 0)
    records = run.records()
    t.true("self_test" in records[0] and records[0]["self_test"]["system"], records[0])
    summary = records[-1]["summary"]
    t.equal((summary["failed"], summary["not-tried"]), (0, 0), run.out)
    t.true(summary["seen"] > 60, summary)
    t.equal(os.listdir(t.path(b"room")), [], "its folder is gone")


def case_the_self_test_tells_a_folder_it_may_not_use(t):
    run = t.run("self-test", b"gone")
    t.equal((run.status, run.out), (4, b""), run.err)
    t.true(b"gone" in run.err, run.err)
