#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random trees: a plan that is applied, and the same plan as a shell script that is run on a copy, give the same tree.

Usage: script_round_trip.py LINKWRIGHT-CLI [--trees N] [--seed N]

The script runs twice: on a copy below another root, which it is told, and on a copy put where the original was. The
trees are compared by `diff -r --no-dereference`. Run again, the script finds everything done and changes nothing; run
on a tree where another has changed a link meanwhile, it leaves that link alone.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

NAMES = [b"a", b"b", b"sub dir", b"-dash", b"[a,b]", b"{x}", b"new\nline", b"\xff\xfe", b"tab\t", b"'q'", b'"d"',
         b"$HOME", b"`x`", b"$(x)", b"\\n", b"*", b"?", b"~", b"#", b";", b"&", b"%s", b"-n", b"a'b\"c",
         b"end\n", b"\x01\x7f", "\u202egpj".encode(), b"\xed\xa0\x80", b"!", b"=", b"\\"]
AWAY = b"/linkwright-no-such-disk"


class Tree:
    """Draws one random tree."""

    def __init__(self, rng, root):
        self.rng, self.root, self.folders, self.ends = rng, root, [root], [root]
        os.makedirs(root)
        for _ in range(rng.randint(2, 7)):
            self.folders.append(self.free_place())
            os.mkdir(self.folders[-1])
        self.ends += self.folders
        for _ in range(rng.randint(2, 8)):
            self.ends.append(self.free_place())
            with open(self.ends[-1], "wb") as file:
                file.write(os.urandom(4))
        self.links = []
        for _ in range(rng.randint(5, 40)):
            place = self.free_place()
            os.symlink(self.target(place), place)
            self.links.append(place)
            self.ends.append(place)

    def free_place(self):
        while True:
            name = self.rng.choice(NAMES) + b"%d" % self.rng.randint(0, 99)
            place = os.path.join(self.rng.choice(self.folders), name)
            if not os.path.lexists(place):
                return place

    def target(self, place):
        end = self.rng.choice(self.ends)
        kind = self.rng.randrange(6)
        if kind == 0:
            return end
        if kind == 1:
            return AWAY + b"/" + os.path.relpath(end, self.root)
        if kind == 2:
            return self.rng.choice(NAMES) + b"gone"
        relative = os.path.relpath(end, os.path.dirname(place))
        if kind == 3:
            return b"./" + relative.replace(b"/", b"//")
        if kind == 4:
            return os.path.join(b"..", os.path.basename(os.path.dirname(place)), relative)
        return relative


def acts(rng, tree):
    """An act on the tree, without --plan or --script."""
    names = rng.sample(tree.links, min(len(tree.links), 4))
    return rng.choice([
        ["convert", "--to", "relative", "--", tree.root],
        ["convert", "--to", "absolute", "--", tree.root],
        ["convert", "--to", "tidy", "--", tree.root],
        ["rewrite", "--from", AWAY, "--to", tree.root, "--", tree.root],
        ["rewrite", "--from", tree.root, "--to", b"/new '\n\xff", "--", tree.root],
        ["rewrite", "--regex", "gone$", "--replacement", b"it's\n\xff \"$0", "--", tree.root],
        ["flatten", "--", tree.root],
        ["remove", "--", *names],
        ["move", "--", *names, rng.choice(tree.folders)],
        ["create", "--parents", "--", rng.choice(NAMES), os.path.join(tree.free_place(), b"deep", rng.choice(NAMES))],
        ["retarget", "--", rng.choice(tree.links), rng.choice(NAMES) + b"\n"],
    ])


class Trial:
    """One tree, one act, two ways."""

    def __init__(self, program, top, rng):
        self.program, self.top, self.rng = program, top, rng
        self.root, self.copy, self.done = (os.path.join(top, name) for name in (b"tree", b"copy", b"done"))
        self.plan, self.script = os.path.join(top, b"plan"), os.path.join(top, b"script")
        self.tree = Tree(rng, self.root)

    def cli(self, *arguments):
        return subprocess.run([self.program, "--journal", os.path.join(self.top, b"journal"), *arguments], check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120, cwd=self.top)

    def sh(self, *root):
        return subprocess.run(["sh", self.script, *root], check=False, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=120, cwd=self.top)

    def differences(self, one, other):
        found = subprocess.run(["diff", "-r", "--no-dereference", one, other], capture_output=True, check=False,
                               env=dict(os.environ, LC_ALL="C"))
        return found.stdout + found.stderr

    def put(self, tree, place):
        shutil.rmtree(place, ignore_errors=True)
        subprocess.run(["cp", "-a", tree, place], check=True)

    def run(self):
        """How many changes the plan had, and what was wrong."""
        act = acts(self.rng, self.tree)
        verb, rest = act[0], act[1:]
        planned = self.cli(verb, "--plan", self.plan, *rest)
        scripted = self.cli(verb, "--script", self.script, *rest)
        if planned.returncode not in (0, 3, 4) or scripted.returncode != planned.returncode:
            return 0, (f"{act!r}: plan {planned.returncode} {planned.stderr!r}, "
                       f"script {scripted.returncode} {scripted.stderr!r}")
        if not os.path.exists(self.plan) or not os.path.exists(self.script):
            return 0, None if planned.returncode == 4 else f"{act!r}: no file was written"
        with open(self.plan, encoding="utf-8") as file:
            changes = len(json.load(file)["changes"])
        wrong = self.both_ways() or self.with_a_foreign_change()
        return changes, wrong and f"{act!r}: {wrong}"

    def both_ways(self):
        self.put(self.root, self.copy)
        below = os.path.join(self.top, b"else where")
        os.makedirs(below + os.path.dirname(self.root))
        self.put(self.root, below + self.root)
        applied = self.cli("apply", "--yes", self.plan)
        ran = self.sh(below)
        if differences := self.differences(self.root, below + self.root):
            return (f"the trees differ: {differences!r} (apply {applied.returncode} {applied.stderr!r}, "
                    f"script {ran.returncode} {ran.stderr!r})")
        self.put(self.root, self.done)
        self.put(self.copy, self.root)
        ran = self.sh()
        if applied.returncode != 0 or ran.returncode != 0:
            return f"apply {applied.returncode} {applied.stderr!r}, script {ran.returncode} {ran.stderr!r}"
        if differences := self.differences(self.done, self.root):
            return f"the trees differ: {differences!r}"
        again = self.sh()
        if differences := self.differences(self.done, self.root):
            return f"run again (status {again.returncode}) it did more: {differences!r}"
        return None

    def with_a_foreign_change(self):
        """Both leave alone what changed since; the rest may be done or not, but the same by both."""
        self.put(self.copy, self.root)
        with open(self.plan, encoding="utf-8") as file:
            changes = json.load(file)["changes"]
        links = [change for change in changes if change["op"] in ("retarget", "remove") and "place_b64" not in change
                 and os.path.islink(os.fsencode(change["place"]))]  # not one that the plan moves there first
        if not links:
            return None
        place = os.fsencode(self.rng.choice(links)["place"])
        os.unlink(place)
        os.symlink("somebody else's", place)
        ran = self.sh()
        if os.readlink(place) != b"somebody else's":
            return f"the script overwrote a link that was changed since: {place!r}"
        return None if ran.returncode != 0 else "the script did not tell of a link that was changed since"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--trees", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not shutil.which("diff"):
        print("SKIPPED: there is no diff")
        return 77
    program, changes, wrong = os.path.realpath(options.program), 0, 0
    for seed in range(options.seed, options.seed + options.trees):
        top = os.path.realpath(os.fsencode(tempfile.mkdtemp(prefix="linkwright-script-")))
        try:
            made, what = Trial(program, top, random.Random(seed)).run()
        finally:
            shutil.rmtree(top)
        changes += made
        if what:
            wrong += 1
            print(f"seed {seed}: {what}")
    print(f"{options.trees} trees, {changes} changes, {wrong} wrong")
    return 1 if wrong or not changes else 0


if __name__ == "__main__":
    sys.exit(main())
