#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hung_mount.py LINKWRIGHT-CLI HUNG-MOUNT

A file system that never answers is mounted (hung_mount.cpp), and nothing of ours hangs with it: links into it are told
as unanswered, and told as they are once it answers; the program can be ended at any time. Only that it ends at all is
asserted, how long it took is printed.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LINKS = 100
AT_ALL = 60  # seconds; what hangs does so for ever
failures = []


def check(fine, what):
    if not fine:
        failures.append(what)


class Mounted:
    """The mount, from entering to leaving. Nobody here looks into it."""

    def __init__(self, program, folder):
        self.daemon = subprocess.Popen([program, folder], stdout=subprocess.PIPE, text=True)
        self.said = self.daemon.stdout.readline().strip()

    def __enter__(self):
        return self

    def tell(self, number):
        self.daemon.send_signal(number)
        time.sleep(0.3)

    def __exit__(self, *_):
        self.daemon.terminate()
        self.daemon.wait()


def scanned(cli, *roots):
    """Health words and how often they come, the exit status, problems; and the seconds it took."""
    start = time.monotonic()
    run = subprocess.run([cli, "scan", *roots, "--format", "json"], capture_output=True, check=False, timeout=AT_ALL)
    words = {}
    problems = 0
    for line in run.stdout.splitlines():
        record = json.loads(line)
        problems += "problem" in record
        if "health" in record:
            words[record["health"]] = words.get(record["health"], 0) + 1
    return words, run.returncode, problems, time.monotonic() - start


def links_into_it_are_unanswered(cli, tree):
    words, status, _, took = scanned(cli, tree)
    print(f"scan of {LINKS} links into it: {took:.2f} s")
    check(words == {"unanswered": LINKS, "healthy": 1} and status == 0, f"a scan found {words}, exit status {status}")


def a_root_on_it_ends(cli, mount):
    words, status, problems, took = scanned(cli, mount)
    print(f"scan of itself: {took:.2f} s")
    check(words == {} and (status == 4 or problems > 0), f"a scan of it: {words}, exit status {status}")


def the_whole_does_not_enter_it(cli, above):
    words, _, problems, took = scanned(cli, above)
    print(f"scan of what it is mounted in: {took:.2f} s")
    check(problems == 1 and words.get("unanswered") == LINKS, f"a scan around it: {words}, {problems} problems")


def other_search_folders_are_used(cli, mount, scratch):
    lost, moved = Path(scratch, "lost"), Path(scratch, "alive", "new", "a", "b")
    lost.mkdir()
    moved.mkdir(parents=True)
    for number in range(20):
        lost.joinpath(f"link-{number}").symlink_to(f"../old/a/b/rare-{number}")
        moved.joinpath(f"rare-{number}").touch()
    for search in ([mount, moved.parents[2]], [moved.parents[2], mount]):
        start = time.monotonic()
        run = subprocess.run([cli, "repair", lost, *(f"--search={folder}" for folder in search), "--format=json",
                              f"--catalog={scratch}/none"], capture_output=True, check=False, timeout=AT_ALL)
        print(f"repair that searches in it, too: {time.monotonic() - start:.2f} s")
        found = [candidate["prefix"] for line in run.stdout.splitlines()
                 for candidate in json.loads(line).get("cause", {}).get("candidates", [])]
        check(found == [str(moved.parents[1])] and run.returncode == 1, f"a repair found {found}, {run.returncode}")
        check(f"{mount}: The file system does not answer." in run.stderr.decode(), f"it said {run.stderr}")


def it_can_be_ended(cli, tree):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        with subprocess.Popen([cli, "scan", tree], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as scan:
            time.sleep(0.5)
            start = time.monotonic()
            scan.send_signal(number)
            scan.wait(timeout=AT_ALL)
            print(f"ended by {number.name}: {time.monotonic() - start:.2f} s")


def it_is_asked_again(cli, tree):
    words, _, _, took = scanned(cli, tree)
    print(f"once it answers: {took:.2f} s")
    check(words == {"healthy": 2, "broken": LINKS - 1}, f"once it answers, a scan found {words}")


def main():
    cli, program = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as scratch:
        mount, tree = Path(scratch, "mount"), Path(scratch, "tree")
        mount.mkdir()
        tree.mkdir()
        tree.joinpath("own").symlink_to(".")
        for number in range(LINKS):
            tree.joinpath(f"link-{number}").symlink_to("../mount/" + ("file" if number == 0 else f"none-{number}"))
        with Mounted(program, mount) as mounted:
            if mounted.said != "ready":
                print(mounted.said)
                return 77
            links_into_it_are_unanswered(cli, tree)
            a_root_on_it_ends(cli, mount)
            the_whole_does_not_enter_it(cli, scratch)
            it_can_be_ended(cli, tree)
            other_search_folders_are_used(cli, mount, scratch)
            mounted.tell(signal.SIGUSR1)
            it_is_asked_again(cli, tree)
        os.rmdir(mount)
    for failure in failures:
        print("FAILED:", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
