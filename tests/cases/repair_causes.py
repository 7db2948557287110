#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Three folders get other places, and all links into them die. Does linkwright-cli repair find the three causes, and
heal every link to the right end and nothing else?

Usage: repair_causes.py LINKWRIGHT-CLI [--links N] [--decoys N] [--alike] [--in FOLDER]

The links are half relative, half absolute; every name has decoys elsewhere; some links are truly dead, some healthy.
Unless --alike, the folders differ inside; with it they have the same paths inside, and only a scan made before can
tell.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

DEAD = 50
HEALTHY = 200
MOVES = {"data/library": "data/bookshelf", "data/photos": "archive/2024/photos",
         "data/Ätna réports": "data/Vulkan bérichte (neu)"}
SYLLABLES = [first + last for first in "bdklmrt" for last in "aeiou"]


def name_from(dice):
    return "".join(dice.choice(SYLLABLES) for _ in range(4))


class World:
    """The tree, before and after, and what must hold of it."""

    def __init__(self, options):
        self.root = os.path.realpath(tempfile.mkdtemp(prefix="linkwright-repair-", dir=options.folder))
        self.tree = os.path.join(self.root, "tree")
        self.options = options
        self.dice = random.Random(6)
        self.ends = {}  # place of a link -> its end after the moves; None: dead
        self.texts = {}
        self.names = set()

    def path(self, *names):
        return os.path.join(self.tree, *names)

    def file(self, path, content):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)

    def link(self, place, end):
        os.makedirs(os.path.dirname(place), exist_ok=True)
        relative = self.dice.random() < 0.5
        os.symlink(os.path.relpath(end, os.path.dirname(place)) if relative else end, place)

    def paths_below(self, count):
        found = set()
        folders = [os.path.join(name_from(self.dice), name_from(self.dice)) for _ in range(max(2, count // 30))]
        while len(found) < count:
            found.add(os.path.join(self.dice.choice(folders), name_from(self.dice) + ".txt"))
        return sorted(found)

    def draw(self):
        each = [self.options.links // 3 + (1 if at < self.options.links % 3 else 0) for at in range(3)]
        alike = self.paths_below(each[0])
        for (old, new), count in zip(MOVES.items(), each):
            for below in alike[:count] if self.options.alike else self.paths_below(count):
                self.file(self.path(old, below), f"{old} {below}")
                self.names.add(os.path.basename(below))
                self.links_to(self.path(old, below), self.path(new, below))
        for at in range(DEAD):
            below = os.path.join(name_from(self.dice), name_from(self.dice) + ".txt")
            self.names.add(os.path.basename(below))
            self.file(self.path("data/gone", below), below)
            self.links_to(self.path("data/gone", below), None)
        for at in range(HEALTHY):
            self.file(self.path("kept", str(at)), "x")
            self.links_to(self.path("kept", str(at)), self.path("kept", str(at)))
        for at in range(self.options.decoys):
            folder = self.path("decoys", str(at))
            os.makedirs(folder)
            for name in self.names:
                os.close(os.open(os.path.join(folder, name), os.O_CREAT | os.O_WRONLY, 0o644))

    def links_to(self, end, later):
        place = self.path("links", str(len(self.ends) % 97), f"l{len(self.ends)}")
        self.link(place, end)
        self.ends[place] = later

    def change(self):
        for old, new in MOVES.items():
            os.makedirs(os.path.dirname(self.path(new)), exist_ok=True)
            os.rename(self.path(old), self.path(new))
        shutil.rmtree(self.path("data/gone"))
        self.texts = {place: os.readlink(place) for place in self.ends}

    def run(self, *arguments):
        home = os.path.join(self.root, "home")
        environment = {**os.environ, "HOME": home, "XDG_STATE_HOME": home + "/state",
                       "XDG_CONFIG_HOME": home + "/config"}
        begun = time.monotonic()
        run = subprocess.run([self.options.program, *arguments], env=environment, capture_output=True, check=False,
                             timeout=1800)
        print(f"{arguments[0]} {' '.join(word for word in arguments[1:] if word.startswith('-'))}: "
              f"{time.monotonic() - begun:.2f} s, exit status {run.returncode}")
        for line in run.stderr.decode("utf-8", "replace").splitlines()[:5]:
            print("   ", line)
        return run

    # What must hold. Each gives the number of links for which it does not.

    def wrong(self):
        """Links that lead anywhere but to their right end, those that were to be healed and are not apart."""
        return sum(1 for place, end in self.ends.items()
                   if os.path.exists(place) and os.path.realpath(place) != end)

    def unhealed(self):
        return sum(1 for place, end in self.ends.items() if end and not os.path.exists(place))

    def restyled(self):
        return sum(1 for place, text in self.texts.items()
                   if os.readlink(place).startswith("/") != text.startswith("/"))

    def touched(self):
        return sum(1 for place, end in self.ends.items()
                   if (end is None or "/kept/" in end) and os.readlink(place) != self.texts[place])

    def changed(self):
        return sum(1 for place, text in self.texts.items() if os.readlink(place) != text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--links", type=int, default=300)
    parser.add_argument("--decoys", type=int, default=4)
    parser.add_argument("--alike", action="store_true")
    parser.add_argument("--in", dest="folder")
    world = World(parser.parse_args())
    failures = []

    def expect(what, got, wanted):
        print(f"{'    ' if got == wanted else 'FAIL'} {what}: {got!r}")
        if got != wanted:
            failures.append(what)

    begun = time.monotonic()
    world.draw()
    certainty = "certain" if world.options.alike else "likely"
    if world.options.alike:
        expect("scan --save", world.run("scan", world.path(), "--save", "before", "--format", "nul").returncode, 0)
    world.change()
    print(f"{len(world.ends)} links, {len(world.names)} names, {world.options.decoys} decoys each; made in "
          f"{time.monotonic() - begun:.1f} s")

    told = world.run("repair", world.path(), "--format", "json")
    records = [json.loads(line) for line in told.stdout.splitlines()]
    causes = [record["cause"] for record in records if "cause" in record]
    best = {cause["prefix"]: (found["prefix"], found["heals"]) for cause in causes for found in cause["candidates"]
            if found["certainty"] == certainty}
    each = [sum(1 for end in world.ends.values() if end and end.startswith(world.path(new) + "/"))
            for new in MOVES.values()]
    expect(f"causes with a {certainty} candidate", best,
           {world.path(old): (world.path(new), count) for (old, new), count in zip(MOVES.items(), each)})
    expect("links of the other causes", sum(cause["links"] for cause in causes if cause["prefix"] not in best), DEAD)
    expect("nothing is changed by telling", (told.returncode, world.changed()), (1, 0))
    for cause in causes:
        first = cause["candidates"][0] if cause["candidates"] else {}
        print("    ", cause["links"], cause["prefix"], first.get("certainty"), first.get("prefix"), first.get("reason"))

    healed = world.run("repair", world.path(), "--accept", certainty, "--yes", "--format", "json", "--quiet")
    summary = json.loads(healed.stdout.splitlines()[-1])["summary"]
    expect("exit status, what remains", (healed.returncode, summary["remaining"]), (1, DEAD))
    expect("links healed", world.changed(), world.options.links)
    expect("wrong ends", world.wrong(), 0)
    expect("links that should be healed and are not", world.unhealed(), 0)
    expect("links of another style", world.restyled(), 0)
    expect("dead and healthy links that were touched", world.touched(), 0)
    expect("undo", world.run("undo", "--yes", "--quiet").returncode, 0)
    expect("links that are not as before", world.changed(), 0)
    shutil.rmtree(world.root)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
