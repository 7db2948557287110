# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: roots that vanish, trees too deep, cyclic mounts, a catalog that cannot be used, moves onto
oneself. The answer is clear, and nothing is lost."""
import json
import os
import pty
import shutil
import sqlite3
import subprocess
import time

from cli_support import NOBODY, Run, Skip, bytes_of

DEPTH = 5000  # with names of one letter far beyond what one call takes (PATH_MAX)


def catalog(t):
    return os.path.join(t.home, b"state/linkwright/catalog.db")


def known(t):
    """The saved scans with their links, and how many links are known, and are gone."""
    records = t.run("catalog", "--format=json").records()
    scans = {record["scan"]["name"]: record["scan"]["links"] for record in records if "scan" in record}
    return scans, records[-1]["summary"]["links"], records[-1]["summary"]["gone"]


def many_links(t, root):
    """So many that their records fill a pipe: who is not read waits."""
    for folder in range(40):
        for number in range(50):
            t.link(b"../here", root + b"/%d/link-%d" % (folder, number))


def while_it_scans(t, act, *arguments):
    """Does something in the middle of a scan, however fast that is."""
    with t.start("scan", "--format=json", *arguments, bufsize=0) as scan:
        first = scan.stdout.readline()
        act()
        rest, err = scan.communicate(timeout=100)
    finished = Run(subprocess.CompletedProcess(arguments, scan.returncode, first + rest, err))
    t.equal([list(record) for record in finished.records()[-1:]], [["summary"]], "the last record")
    return finished


def problems(run):
    return [(bytes_of(record["problem"], "place"), record["problem"]["error"])
            for record in run.records() if "problem" in record]


def vanishes(t, vanish):
    many_links(t, b"up/root")
    t.status(t.run("scan", "up/root", "--save=one", "--quiet", "--health=healthy"), 0)
    t.equal(known(t), ({"one": 2000}, 2000, 0))
    run = t.status(while_it_scans(t, vanish, "up/root", "--check", "--save=one"), 3)
    t.true((b"up/root", "ENOENT") in problems(run), problems(run))
    t.true(b"not saved" in run.err, run.err)
    t.equal(known(t), ({"one": 2000}, 2000, 0), "what was known stays")


def case_a_root_removed_in_mid_scan_is_told_and_not_saved(t):
    vanishes(t, lambda: shutil.rmtree(t.path(b"up/root")))


def case_a_root_renamed_in_mid_scan_is_told_and_not_saved(t):
    vanishes(t, lambda: os.rename(t.path(b"up/root"), t.path(b"up/other")))


def case_a_root_whose_parent_is_renamed_in_mid_scan_is_told_and_not_saved(t):
    vanishes(t, lambda: os.rename(t.path(b"up"), t.path(b"down")))


def case_a_root_replaced_in_mid_scan_is_told(t):
    def replace():
        os.rename(t.path(b"up/root"), t.path(b"up/other"))
        t.link(b"gone", b"up/root/link")
    vanishes(t, replace)


def case_of_two_roots_the_one_that_stays_is_saved(t):
    many_links(t, b"root")
    t.link(b"../root", b"stays/link")
    t.status(t.run("scan", "root", "stays", "--save=one", "--quiet", "--health=broken"), 0)
    t.status(while_it_scans(t, lambda: shutil.rmtree(t.path(b"root")), "root", "stays", "--save=two"), 3)
    t.equal(known(t)[1:], (2001, 0), "none is said to be gone")
    run = t.status(t.run("catalog", "--format=json", "--compare", "one", "two"), 0)
    t.equal(run.records()[-1]["summary"]["gone"], 0)


def case_what_lies_on_a_volume_that_is_away_is_in_no_scan_gone(t):
    for number in range(20):
        t.link(b"x", b"usb/d/%d" % number)
    t.status(t.run("scan", "usb", "--save=one", "--quiet"), 0)
    with sqlite3.connect(os.fsdecode(catalog(t))) as database:
        database.execute("INSERT INTO volumes(id, label, point, file_system, seen)"
                         " VALUES(x'31', x'', ?, x'65787434', ?)", (t.path(b"usb"), time.time_ns()))
    database.close()
    shutil.rmtree(t.path(b"usb/d"))
    t.status(t.run("scan", "usb", "--save=two"), 0)
    t.equal(known(t), ({"one": 20, "two": 0}, 20, 0))
    for names in [("one",), ("one", "two")]:
        t.equal(t.status(t.run("catalog", "--compare", *names), 0).out, b"No difference\n", names)


def own_mounts(t, script):
    """Runs a shell script where mounts are its own; the program is $CLI."""
    flags = ["--mount"] if os.geteuid() == 0 else ["--user", "--map-root-user", "--mount"]
    command = ["unshare", *flags, "--propagation", "private"]
    probe = [*command, "mount", "-t", "tmpfs", "lw", "/mnt"]
    if shutil.which("unshare") is None or subprocess.run(probe, check=False, capture_output=True).returncode != 0:
        raise Skip("this user may mount nothing, not even in a namespace")
    environment = {**t.environment(), b"CLI": t.program}
    return Run(subprocess.run([*command, "sh", "-c", script], cwd=t.root, env=environment, capture_output=True,
                              check=False, timeout=120))


def case_a_tree_mounted_into_itself_ends(t):
    t.link(b"nowhere", b"a/b/dead")
    t.folder(b"a/b/c")
    t.folder(b"a/b/d/e")
    mounts = "mount --bind a a/b/c && mount --bind a a/b/d/e && "
    run = own_mounts(t, mounts + "exec $CLI scan a --check --format=json")
    t.status(run, 1)
    t.equal(sorted(problems(run)), [(b"a/b/c", "ELOOP"), (b"a/b/d/e", "ELOOP")])
    t.equal(run.places(), [b"a/b/dead"])
    run = t.status(own_mounts(t, mounts + "exec $CLI repair a"), 1)
    t.equal(len(run.err.splitlines()), 2, "each is told once")
    t.status(own_mounts(t, mounts + "exec $CLI backlinks a/b --in a"), 0)


def case_a_folder_does_not_go_into_itself_by_another_mount(t):
    t.file(b"a/q/inside/file")
    t.folder(b"other")
    for mount, destination in [("a", "other/q/inside/"), ("a/q/inside", "other/new")]:
        for option in ["", "--leave-link", "--update-links"]:
            run = own_mounts(t, f"mount --bind {mount} other && exec $CLI move a/q {destination} {option} --yes")
            t.status(run, 4)
            t.true(b"a/q: A folder cannot be moved into itself." in run.err, run.err)
    t.equal(sorted(os.listdir(t.path(b"a/q"))), [b"inside"])
    t.equal(os.listdir(t.path(b"a/q/inside")), [b"file"])


def case_a_folder_does_not_go_into_itself_by_any_name(t):
    t.folder(b"a/b/c")
    t.link(b"a", b"l")
    t.link(b"a/b", b"ln")
    for destination in ["a", "a/", "a/.", "./a", "a/b/..", "a/b", "a/b/new", "l", "l/", "l/new", "ln", "ln/new"]:
        for option in [(), ("--leave-link",), ("--update-links",)]:
            run = t.refused("move", "a", destination, "--yes", *option, places=[b"a"])
            t.true(b"A folder cannot be moved into itself." in run.err, run.err)


def case_what_moves_onto_itself_is_told_to_be_there(t):
    t.file(b"file")
    t.folder(b"a/b")
    t.link(b"file", b"k")
    for arguments in [("file", "file"), ("file", "."), ("a/b", "a"), ("a", ".")]:
        run = t.status(t.run("move", *arguments, "--yes"), 0)
        t.equal((run.out, b"there already" in run.err), (b"", True), arguments)
    t.equal(t.status(t.run("move", "k", "./k", "--yes"), 0).out, b"k -> file\n")
    t.equal(t.run("history", "--format=json").records(), [], "nothing was done")


def case_a_link_goes_into_what_it_leads_to(t):
    t.folder(b"a")
    t.link(b"a", b"l")
    t.link(b"l", b"ll")
    for number, destination in enumerate(["l", "l/", "ll", "l/../a"]):
        run = t.status(t.run("move", "l", destination, "--yes"), 0, destination)
        t.equal((t.text(b"l"), t.text(b"a/l")), (None, b"."), f"{destination}: {run.out!r}")
        t.equal(len(t.run("history", "--format=json").records()), number + 1)
        t.status(t.run("undo", "--yes"), 0)
        t.equal((t.text(b"l"), t.text(b"a/l")), (b"a", None), f"{destination}: undone")


def nested(t):
    """Returns the inmost folder, open."""
    inmost = os.open(t.folder(b"deep"), os.O_RDONLY)
    for _ in range(DEPTH):
        os.mkdir("d", dir_fd=inmost)
        above, inmost = inmost, os.open("d", os.O_RDONLY, dir_fd=inmost)
        os.close(above)
    return inmost


def case_folders_nested_too_deep_for_one_call_are_as_any(t):
    inmost = nested(t)
    try:
        os.symlink("lost/way/file", "dead", dir_fd=inmost)
        os.symlink("found", "fine", dir_fd=inmost)
        os.mkdir("found", dir_fd=inmost)
        below = b"deep/" + b"d/" * DEPTH
        for _ in range(2):
            run = t.status(t.run("scan", "deep", "--check", "--save=one", "--format=json"), 1)
            t.equal(sorted(run.places()), [below + b"dead", below + b"fine"])
        t.equal(known(t)[1:], (2, 0))
        t.equal(t.run("catalog", "--compare=one").out, b"No difference\n")
        t.status(t.run("repair", "deep"), 1)
        run = t.status(t.run("backlinks", below + b"found", "--format=nul"), 0)
        t.equal(run.names(), [t.path(below + b"fine")])
        t.status(t.run("move", "deep", "other", "--update-links", "--in", ".", "--yes"), 0)
        t.status(t.run("undo", "--yes"), 0)
        t.status(t.run("remove", "--broken", "deep", "--yes"), 0)
        t.equal(sorted(os.listdir(inmost)), ["fine", "found"])
    finally:
        os.close(inmost)
        subprocess.run(["rm", "-rf", t.path(b"deep"), t.path(b"other")], check=True)


def closed_folders(t, count):
    """They, and a broken link, in a folder that a plain user may rename."""
    os.chmod(t.root, 0o777)
    for number in range(count):
        t.folder(b"root/%d/in" % number)
        os.chmod(t.path(b"root/%d" % number), 0)
    t.link(b"gone", b"root/link")


def case_each_place_that_cannot_be_read_is_told_once(t):
    closed_folders(t, 60)
    run = t.status(t.run("scan", "root", plain_user=True), 0)
    t.equal(len(run.failures()), 60, run.err)
    t.true(b"; 60 places could not be read" in run.out, run.out)
    t.equal(len(problems(t.run("scan", "root", "--format=json", plain_user=True))), 60)
    for output in ["text", "json", "nul", "csv"]:
        if output != "json":
            run = t.status(t.run("scan", "root", f"--format={output}", plain_user=True), 0)
            t.equal(len(set(run.failures())), 60, output)
        if output != "csv":
            run = t.status(t.run("repair", "root", f"--format={output}", plain_user=True), 1)
            t.equal((len(run.failures()), len(set(run.failures()))), (60, 60), f"repair, {output}")
    t.link(b"root", b"other")
    run = t.run("repair", "root", "--search=other", plain_user=True)
    t.equal(len(run.failures()), 60, "the search over a link tells none again")


def shown_on_a_terminal(t, *arguments):
    """What comes out at a terminal where standard error goes."""
    try:
        master, slave = pty.openpty()
    except OSError as error:
        raise Skip("this system has no terminals to give away") from error
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    shown = b""
    with subprocess.Popen([t.program, *arguments], cwd=t.root, env=t.environment(), stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=slave, **user) as process:
        os.close(slave)
        try:
            while piece := os.read(master, 4096):
                shown += piece
        except OSError:
            pass  # nobody writes any more
        process.wait(timeout=100)
    os.close(master)
    return shown


def case_a_person_at_a_terminal_sees_forty_and_how_many_more(t):
    closed_folders(t, 60)
    told = b"20 more places could not be read; with standard error in a file each gets a line."
    for arguments in [("scan", "root"), ("repair", "root"), ("backlinks", "root/link", "--in=root"),
                      ("move", "root/link", "new", "--update-links", "--in=root", "--dry-run"),
                      ("rewrite", "root", "--from=x", "--to=y", "--dry-run")]:
        shown = shown_on_a_terminal(t, *arguments)
        t.equal((shown.count(b"linkwright-cli: "), told in shown), (41, True), f"{arguments}: {shown!r}")
    shown = shown_on_a_terminal(t, "scan", "root", "--format=nul")
    t.equal(shown.count(b"linkwright-cli: "), 60, "who wants rows wants all of them")


def case_a_root_that_vanishes_while_repair_looks_leaves_what_was_found(t):
    closed_folders(t, 2000)  # their lines fill the pipe: who is not read waits
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    for arguments, status in [(("repair", "root"), 3), (("repair", "root", "stays"), 3),
                              (("repair", "nowhere", "root"), 3), (("repair", "nowhere"), 4)]:
        t.folder(b"stays")
        with t.start(*arguments, bufsize=0, **user) as repair:
            first = b""
            while "root" in arguments and b"root/" not in first:
                first += repair.stderr.readline()
            if "root" in arguments:
                os.rename(t.path(b"root"), t.path(b"away"))
            out, err = repair.communicate(timeout=100)
        if "root" in arguments:
            os.rename(t.path(b"away"), t.path(b"root"))
        told = [line for line in (first + err).splitlines() if b"root/" not in line]
        names = [name.encode() for name in arguments[1:] if name != "stays"]
        t.equal(repair.returncode, status, f"{arguments}: {told!r}")
        t.equal(sorted(line.split(b": ")[1] for line in told), sorted(names), f"{arguments}: each once")
        t.true(b"broken links" in out, out)


def case_what_only_the_search_of_repair_meets_is_told(t):
    closed_folders(t, 1)
    t.folder(b"deep/a/b/closed")
    os.chmod(t.path(b"deep/a/b/closed"), 0)
    t.link(b"gone", b"deep/dead")
    run = t.status(t.run("repair", "deep", "--max-depth=1", plain_user=True), 1)
    t.equal([line.split(b": ")[1] for line in run.failures()], [t.path(b"deep/a/b/closed")], run.err)
    run = t.status(t.run("repair", "deep", "--search=root", "--search=deep", plain_user=True), 1)
    t.equal(sorted(line.split(b": ")[1] for line in run.failures()), [t.path(b"root/0"), b"deep/a/b/closed"], run.err)
    some_links(t)
    with sqlite3.connect(os.fsdecode(catalog(t))) as database:
        database.execute("DROP TABLE paths")
    database.close()
    run = t.status(t.run("repair", "desk"), 1)
    t.true(any(line.startswith(b"linkwright-cli: " + catalog(t)) for line in run.failures()), run.err)


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


def some_links(t):
    t.file(b"x")
    t.link(b"../x", b"desk/fine")
    t.link(b"../gone", b"desk/dead")
    t.status(t.run("scan", "desk", "--save=one", "--quiet"), 0)


def case_without_the_catalog_all_else_is_done(t):
    some_links(t)
    with open(catalog(t), "r+b") as file:
        file.truncate(os.path.getsize(catalog(t)) // 2)
    damaged = content(catalog(t))
    use_all(t, b"This is damaged and cannot be read. Once it is renamed or removed, a new one can grow.")
    t.equal(content(catalog(t)), damaged, "it is kept")
    for name in os.listdir(os.path.dirname(catalog(t))):
        if name.startswith(b"catalog"):
            os.unlink(os.path.join(os.path.dirname(catalog(t)), name))
    t.status(t.run("scan", "desk", "--save=two", "--quiet"), 0)
    os.unlink(catalog(t))
    os.mkdir(catalog(t))
    use_all(t, b"This is a folder, not a file.")


def case_a_catalog_that_nobody_may_read_now_is_done_without(t):
    some_links(t)
    database = sqlite3.connect(os.fsdecode(catalog(t)), isolation_level=None)
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("BEGIN EXCLUSIVE")
    use_all(t, b"Another running program is at work on this.")
    database.execute("ROLLBACK")
    database.close()
    t.equal(known(t), ({"one": 2}, 2, 0))


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


def case_the_processes_of_the_system_are_read_to_their_end(t):
    if not os.path.isdir("/proc/self"):
        raise Skip("there is no /proc")
    for verb in ["scan", "repair"]:
        run = t.run(verb, "/proc/self/", "/proc/sys")
        t.true(run.status in (0, 1, 3), run.err)
        t.equal(len(run.failures()), len(set(run.failures())), "each once")
    t.true(json.loads(t.run("scan", "/proc/self/task", "--format=json").out.splitlines()[-1])["summary"]["complete"])
