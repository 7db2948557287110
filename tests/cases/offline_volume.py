#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""A volume that fstab knows goes and comes back: what the command line says of links onto it, and, with the test of the
window, whether its rows are right again by themselves.

Usage: offline_volume.py LINKWRIGHT-CLI [TST-WINDOW-OFFLINE]. All in a mount namespace of its own, as root or with a user
namespace, so that nothing leaks.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

WRONG = []


def skip(reason):
    print(f"SKIPPED: {reason}")
    sys.exit(77)


def enter_namespace():
    """Runs this very script again where it may mount."""
    if "--inside" in sys.argv:
        return
    flags = ["--mount"] if os.geteuid() == 0 else ["--user", "--map-root-user", "--mount"]
    command = ["unshare", *flags, "--propagation", "private"]
    if shutil.which("unshare") is None:
        skip("there is no unshare")
    probe = [*command, "mount", "-t", "tmpfs", "lw", "/mnt"]
    if subprocess.run(probe, check=False, capture_output=True).returncode != 0:
        skip("this user may mount nothing, not even in a namespace")
    os.execvp("unshare", [*command, sys.executable, os.path.abspath(sys.argv[0]), "--inside", *sys.argv[1:]])


def equal(what, got, wanted):
    if got == wanted:
        print(f"ok: {what}")
    else:
        WRONG.append(what)
        print(f"FAILED: {what}\n  expected {wanted}\n  found    {got}")


class Story:
    def __init__(self, program, top):
        self.program, self.top = program, top
        self.point, self.disk, self.desk = (os.path.join(top, name) for name in ("usb", "disk", "desk"))
        for folder in (self.point, self.disk, self.desk, os.path.join(top, "home")):
            os.mkdir(folder)
        self.tell("mount", "-t", "tmpfs", "lw", self.disk)
        with open(os.path.join(self.disk, "film"), "w", encoding="utf-8") as film:
            film.write("x")
        os.symlink(self.point, os.path.join(top, "typed"))  # what fstab says is a link to where it is mounted
        for name, target in [("absolute", f"{self.point}/film"), ("relative", "../usb/film"),
                             ("typed", f"{top}/typed/film"), ("chain", "relative"), ("broken", "../usb2/film")]:
            os.symlink(target, os.path.join(self.desk, name))
        fstab = os.path.join(top, "fstab")
        with open(fstab, "w", encoding="utf-8") as file:
            file.write(f"UUID=1 {top}/typed ext4 noauto 0 0\n")
        self.knows_fstab = self.tell("mount", "--bind", fstab, "/etc/fstab") == 0

    def tell(self, *words):
        return subprocess.run(words, check=False, stderr=subprocess.DEVNULL).returncode

    def come(self):
        equal("it is mounted", self.tell("mount", "--bind", self.disk, self.point), 0)

    def go(self):
        equal("it is unmounted", self.tell("umount", self.point), 0)

    def run(self, *words):
        environment = {**os.environ, "HOME": os.path.join(self.top, "home")}
        environment.pop("XDG_STATE_HOME", None)
        return subprocess.run([self.program, *words], check=False, capture_output=True, text=True, env=environment)

    def healths(self):
        """Of each link, and where its walk stopped."""
        records = [json.loads(line) for line in self.run("scan", self.desk, "--format=json").stdout.splitlines()]
        return {os.path.basename(record["place"]): (record["health"], record.get("reason", {}).get("path", ""))
                for record in records if "place" in record}


LINKS = ("absolute", "relative", "typed", "chain")


def tell(story):
    broken = {"broken": ("broken", os.path.join(story.top, "usb2"))}
    there = {**{name: ("healthy", "") for name in LINKS}, **broken}
    away = {**{name: ("offline", story.point) for name in LINKS}, **broken}
    story.come()
    equal("while it is there, links onto it are healthy", story.healths(), there)
    story.go()
    equal("while it is away they are offline, and it is named", story.healths(), away)
    with open(os.path.join(story.point, "README"), "w", encoding="utf-8") as file:
        file.write("mount the disk here")
    equal("also when its folder is not empty", story.healths(), away)
    names = story.run("scan", story.desk, "--health=offline", "--format=nul").stdout.split("\0")[:-1]
    equal("they can be listed alone", sorted(os.path.basename(name) for name in names), sorted(LINKS))
    removed = story.run("remove", "--broken", story.desk, "--yes")
    equal("what is broken is removed", removed.returncode, 0)
    equal("and nothing that may come back", sorted(os.listdir(story.desk)), sorted(LINKS))
    story.come()
    equal("once it is back they are healthy", story.healths(), {name: ("healthy", "") for name in LINKS})
    story.go()


def main():
    enter_namespace()
    words = [word for word in sys.argv[1:] if word != "--inside"]
    top = os.path.realpath(tempfile.mkdtemp(prefix="linkwright-offline-"))
    story = Story(os.path.abspath(words[0]), top)
    try:
        if not story.knows_fstab:
            skip("nothing may be mounted on /etc/fstab")
        tell(story)
    finally:
        for place in (story.point, story.disk, "/etc/fstab"):
            story.tell("umount", "--lazy", place)
        shutil.rmtree(top)
    if len(words) > 1:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        equal("rows of the window", subprocess.run([words[1]], check=False, env=environment).returncode, 0)
    sys.exit(1 if WRONG else 0)


main()
