#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random trees of links: what linkwright-cli says of each link must be what the kernel says.

Usage: kernel_truth.py LINKWRIGHT-CLI [--trees N] [--seed N] [--keep]
"""
import argparse
import base64
import errno
import json
import os
import random
import shutil
import stat
import subprocess
import sys
import tempfile

NOBODY = 65534
MAX_HOPS = 40
NAMES = [b"a", b"b", b"dir", b"sub dir", b"-dash", b"[a,b]", b"{x}", b"new\nline", b"\xff\xfe", b"tab\t", b"'q'", b'"d"',
         "\u202egpj".encode(), "\u00e9".encode(), "e\u0301".encode(), "\u200bzero".encode(), b"$'x'", b"*", b"?", b"\\n",
         b"...", b" ", b"~", b"n" * 255, b"\xed\xa0\x80", "\U0001f517".encode(), b"@1", b"%s", b"-", b"--help"]
HEALTH_OF = {errno.ENOENT: "broken", errno.ENOTDIR: "broken", errno.ELOOP: "loop", errno.ENAMETOOLONG: "invalid",
             errno.EACCES: "denied"}
LOCKED_MODES = [0o000, 0o000, 0o100, 0o400, 0o200]


class Tree:
    """Draws one random tree below `root`."""

    def __init__(self, rng, root):
        self.rng, self.root = rng, root
        self.folders, self.files, self.links, self.locked = [root], [], [], []

    def grow(self):
        for _ in range(self.rng.randint(3, 9)):
            self.add_folder()
        for _ in range(self.rng.randint(2, 8)):
            self.add_file()
        for _ in range(self.rng.randint(10, 50)):
            self.add_link(self.random_target)
        for _ in range(self.rng.randint(0, 3)):
            self.add_loop()
        if self.rng.random() < 0.5:
            self.add_chain(self.rng.randint(38, 42))
        if len(self.folders) > 1:
            for folder in self.rng.sample(self.folders[1:], min(2, len(self.folders) - 1)):
                if self.rng.random() < 0.5:
                    self.locked.append(folder)
        for folder in sorted(self.locked, key=len, reverse=True):
            os.chmod(folder, self.rng.choice(LOCKED_MODES))

    def free_place(self, folder=None):
        folder = folder or self.rng.choice(self.folders)
        for _ in range(50):
            place = folder + b"/" + self.rng.choice(NAMES)
            if self.rng.random() < 0.3 and len(os.path.basename(place)) < 200:
                place += b"%d" % self.rng.randint(0, 99)
            if not os.path.lexists(place):
                return place
        return folder + b"/%d" % self.rng.getrandbits(40)

    def add_folder(self):
        parent = self.rng.choice([f for f in self.folders if f.count(b"/") < self.root.count(b"/") + 4])
        place = self.free_place(parent)
        os.mkdir(place)
        self.folders.append(place)

    def add_file(self):
        place = self.free_place()
        with open(place, "wb"):
            pass
        self.files.append(place)

    def add_link(self, target_for):
        place = self.free_place()
        os.symlink(target_for(place), place)
        self.links.append(place)

    def random_target(self, place):
        aim = self.rng.choice(self.folders + self.files + self.links + [self.root + b"/gone"])
        if self.rng.random() < 0.25:
            text = aim
        else:
            text = os.path.relpath(aim, os.path.dirname(place))
        return self.disturb(text)

    def disturb(self, text):
        """A target as people, scripts and accidents leave it."""
        kind = self.rng.randint(0, 15)
        if kind == 0:
            return text + b"/"
        if kind == 1:
            return text + b"/" + self.rng.choice(NAMES)
        if kind == 2:
            return text + b"/.."
        if kind == 3 and self.links:
            return os.path.relpath(self.rng.choice(self.links), self.root) + b"/../" + self.rng.choice(NAMES)
        if kind == 4:
            return text.replace(b"/", b"//", 1)
        if kind == 5 and not text.startswith(b"/"):
            return b"./" + text
        if kind == 6:
            return text + b"/."
        if kind == 7:
            return self.rng.choice(NAMES)
        if kind == 8:
            return b"../" * self.rng.randint(1, 60) + self.root[1:]
        if kind == 9:
            return text + b"/" + b"x" * 256
        if kind == 10:
            return text + b"/../" + text
        return text

    def add_loop(self):
        places = []
        for _ in range(self.rng.randint(1, 4)):
            place = self.free_place()
            os.symlink(b"placeholder", place)
            places.append(place)
        for at, place in enumerate(places):
            following = places[(at + 1) % len(places)]
            os.unlink(place)
            os.symlink(os.path.relpath(following, os.path.dirname(place)), place)
        self.links += places

    def add_chain(self, length):
        target = self.rng.choice(self.files + self.folders)
        text = target if self.rng.random() < 0.5 else None
        for _ in range(length):
            place = self.free_place()
            os.symlink(text or os.path.relpath(target, os.path.dirname(place)), place)
            self.links.append(place)
            target, text = place, None

    def unlock(self):
        for folder in sorted(self.locked, key=len):
            os.chmod(folder, 0o700)


def path_of(descriptor):
    return os.readlink(b"/proc/self/fd/%d" % descriptor)


class Walk:
    """Follows one link as the kernel does, a component at a time, to count hops and to see where it ends."""

    def __init__(self, place):
        self.hops, self.path, self.error, self.met = 0, b"", 0, set()
        self.at = os.open(os.path.dirname(place), os.O_PATH)
        self.rest = [os.path.basename(place)]
        try:
            self.run()
        finally:
            os.close(self.at)

    def go(self, descriptor):
        os.close(self.at)
        self.at = descriptor

    def fail(self, code, path):
        self.error, self.path = code, path

    def run(self):
        while self.rest:
            name = self.rest.pop(0)
            if not name:
                if not stat.S_ISDIR(os.fstat(self.at).st_mode):
                    return self.fail(errno.ENOTDIR, path_of(self.at))
                continue
            try:
                step = os.open(name, os.O_PATH | os.O_NOFOLLOW, dir_fd=self.at)
            except OSError as error:
                about_here = error.errno in (errno.ENOTDIR, errno.EACCES)
                here = path_of(self.at)
                return self.fail(error.errno, here if about_here else here.rstrip(b"/") + b"/" + name)
            if not stat.S_ISLNK(os.fstat(step).st_mode):
                self.go(step)
                continue
            text = os.readlink(b"", dir_fd=step)
            os.close(step)
            link = path_of(self.at).rstrip(b"/") + b"/" + name
            self.hops += 1
            if self.hops > MAX_HOPS:
                return self.fail(errno.ELOOP, link)
            self.met.add(link)
            if text.startswith(b"/"):
                self.go(os.open(b"/", os.O_PATH))
            # an empty last component is a trailing "/", which asks for a folder
            parts = [part for part in text.split(b"/") if part] + ([b""] if text.endswith(b"/") else [])
            if parts and parts[-1] == b"" and self.rest:
                parts.pop()
            self.rest = parts + self.rest
        self.path = path_of(self.at)


def asked_of_kernel(place):
    """The error that following a link ends with, 0 for none. A walk that the kernel begins anew, because something was
    mounted meanwhile, counts its first links twice: too many links are believed only when it says so again."""
    code = 0
    for _ in range(10):
        try:
            os.stat(place)
            return 0
        except OSError as error:
            code = error.errno
        if code != errno.ELOOP:
            break
    return code


def truth_of(place):
    """What the system says of one link."""
    try:
        target = os.readlink(place)
    except PermissionError:
        return None
    walk = Walk(place)
    code = asked_of_kernel(place)
    assert walk.error == code, (place, "this script's own walk differs from the kernel", walk.error, code)
    if code == 0:
        assert os.path.realpath(place, strict=True) == walk.path, (place, walk.path)
        return {"target": target, "health": "healthy", "hops": walk.hops, "end": walk.path}
    return {"target": target, "health": HEALTH_OF[code], "hops": walk.hops,
            "reason": (walk.hops, walk.path, errno.errorcode[code]), "circle": walk.met if code == errno.ELOOP else None}


def same(expected, got):
    """Of links that go in a circle, the one where it closes is as good an answer as the 41st."""
    circle = expected.pop("circle", None)
    if got and circle and got.get("reason", (0, b""))[1] in circle:
        got = dict(got, reason=expected["reason"])
    return expected == got


def bytes_of(record, key):
    coded = record.get(key + "_b64")
    return base64.b64decode(coded) if coded else record[key].encode()


def told_of(record):
    told = {"target": bytes_of(record, "target"), "health": record["health"], "hops": record["hops"]}
    if "end" in record:
        told["end"] = bytes_of(record, "end")
    if "reason" in record:
        reason = record["reason"]
        told["reason"] = (reason["hop"], bytes_of(reason, "path"), reason["error"])
    return told


def links_below(folder):
    """Every link a scan can meet, by its place."""
    try:
        entries = list(os.scandir(folder))
    except PermissionError:
        return
    for entry in entries:
        if entry.is_symlink():
            yield entry.path
        elif entry.is_dir(follow_symlinks=False):
            yield from links_below(entry.path)


def records_of(command):
    run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    records = [json.loads(line) for line in run.stdout.splitlines()]
    return run, records


def differences(program, root):
    """(number of links, list of differences) of one tree."""
    found = []
    run, records = records_of([program, "scan", "--format", "json", "--", root])
    if run.returncode != 0:
        found.append(("exit status", run.returncode, run.stderr))
    told = {bytes_of(record, "place"): record for record in records if "place" in record}
    problems = {bytes_of(record["problem"], "place") for record in records if "problem" in record}
    truth = {place: truth_of(place) for place in links_below(root)}
    hidden = {place for place, fact in truth.items() if fact is None}
    for place in truth.keys() - hidden:
        expected, got = truth[place], told_of(told[place]) if place in told else None
        if not same(expected, got):
            found.append((place, "expected", expected, "got", got))
    found += [(place, "is listed, but is no link") for place in told.keys() - truth.keys()]
    found += [(place, "can be neither read nor told of as a problem") for place in hidden - problems - told.keys()]
    summary = records[-1].get("summary", {})
    if summary.get("links") != len(told) or summary.get("problems") != len(problems) or not summary.get("complete"):
        found.append(("summary", summary, "links", len(told), "problems", len(problems)))
    found += inspect_differences(program, told)
    return len(truth), found


def inspect_differences(program, told):
    places = sorted(told)[:60]
    if not places:
        return []
    _, records = records_of([program, "inspect", "--format=json", "--"] + places)
    seen = {bytes_of(record, "place"): told_of(record) for record in records}
    return [(place, "inspect", seen.get(place), "scan", told_of(told[place]))
            for place in places if seen.get(place) != told_of(told[place])]


def run_trees(program, home, arguments):
    links = differing = 0
    for number in range(arguments.trees):
        seed = arguments.seed + number
        root = os.path.join(home, b"tree%d" % number)
        os.mkdir(root)
        tree = Tree(random.Random(seed), root)
        tree.grow()
        count, found = differences(program, root)
        links += count
        differing += len(found)
        for difference in found[:10]:
            print(f"FAIL seed {seed}:", *difference)
        tree.unlock()
        if not (arguments.keep and found):
            shutil.rmtree(root)
    print(f"{arguments.trees} trees, {links} links, {differing} differences")
    return 1 if differing or links == 0 else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--trees", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="leave trees with differences behind")
    arguments = parser.parse_args()

    home = os.path.realpath(os.fsencode(tempfile.mkdtemp(prefix="linkwright-truth-")))
    # root may search every folder; a plain user must be able to run the program, wherever it was built
    program = shutil.copy2(os.fsencode(arguments.program), os.path.join(home, b"linkwright-cli"))
    os.chmod(home, 0o777)
    child = os.fork() if os.geteuid() == 0 else 0
    if child == 0:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        status = run_trees(program, home, arguments)
        if os.geteuid() == NOBODY:
            sys.stdout.flush()
            os._exit(status)
    else:
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if not arguments.keep:
        shutil.rmtree(home)
    return status


if __name__ == "__main__":
    sys.exit(main())
