# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Cases of cli_contract.py: roots that vanish while they are read, and folders that nobody may read."""
import json
import os
import pty
import shutil
import subprocess

from cli_support import NOBODY, Run, Skip, known


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


def vanishes(t, vanish):
    many_links(t, b"up/root")
    t.status(t.run("scan", "up/root", "--save=one", "--quiet", "--health=healthy"), 0)
    t.equal(known(t), ({"one": 2000}, 2000, 0))
    run = t.status(while_it_scans(t, vanish, "up/root", "--check", "--save=one"), 3)
    t.true((b"up/root", "ENOENT") in run.problems(), run.problems())
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
    t.equal(len(t.run("scan", "root", "--format=json", plain_user=True).problems()), 60)
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


def case_the_processes_of_the_system_are_read_to_their_end(t):
    if not os.path.isdir("/proc/self"):
        raise Skip("there is no /proc")
    for verb in ["scan", "repair"]:
        run = t.run(verb, "/proc/self/", "/proc/sys")
        t.true(run.status in (0, 1, 3), run.err)
        t.equal(len(run.failures()), len(set(run.failures())), "each once")
    t.true(json.loads(t.run("scan", "/proc/self/task", "--format=json").out.splitlines()[-1])["summary"]["complete"])
