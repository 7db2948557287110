#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ntfs-3g as a foreign judge of the reparse points that we encode: it writes them into a real NTFS image, reads them
as links, and follows them. It knows nothing of our code, nor we of its.

Usage: reparse_judge.py REPARSE-BYTES
Needs root, /dev/fuse and ntfs-3g; exit status 77 without them.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

XATTR = "system.ntfs_reparse_data"
IMAGE_SIZE = 64 * 1024 * 1024
PATIENCE = 10.0  # seconds; the kernel remembers for about one what an entry was before


def skip(reason):
    print(f"SKIPPED: {reason}")
    sys.exit(77)


def bytes_for(program, kind, target):
    """What we would store, as bytes."""
    told = subprocess.run([program, kind, target], check=True, capture_output=True, text=True)
    return bytes.fromhex(told.stdout.strip())


def eventually(question):
    """Asks until the answer is true, as long as patience lasts."""
    end = time.monotonic() + PATIENCE
    while not question():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


class Volume:
    """A fresh NTFS image, mounted."""

    def __init__(self, folder):
        self.image = os.path.join(folder, "ntfs.img")
        self.at = os.path.join(folder, "mount")
        with open(self.image, "wb") as image:
            image.truncate(IMAGE_SIZE)
        os.mkdir(self.at)

    def __enter__(self):
        subprocess.run(["mkntfs", "-F", "-Q", "-q", self.image], check=True, capture_output=True)
        mounted = subprocess.run(["ntfs-3g", self.image, self.at], capture_output=True, text=True)
        if mounted.returncode != 0:
            skip("the image could not be mounted: " + mounted.stderr.strip().splitlines()[-1])
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", self.at], check=True)

    def path(self, name):
        return os.path.join(self.at, name)

    def draw(self):
        """f.txt and dir/in.txt to point to."""
        os.mkdir(self.path("dir"))
        for name, text in (("f.txt", "F"), ("dir/in.txt", "IN")):
            with open(self.path(name), "w", encoding="ascii") as file:
                file.write(text)

    def make(self, name, data, is_folder):
        if is_folder:
            os.mkdir(self.path(name))
        else:
            with open(self.path(name), "wb"):
                pass
        os.setxattr(self.path(name), XATTR, data)


class Judge:
    def __init__(self, program, volume):
        self.program, self.volume, self.failures = program, volume, 0

    def say(self, name, held, more=""):
        print(f"{'ok' if held else 'FAILED'}: {name}{': ' if more else ''}{more}")
        self.failures += not held

    def link(self, name, kind, target, is_folder, text, through):
        """A link is written, read back, told and followed. `through`: what is found behind it."""
        path = self.volume.path(name)
        data = bytes_for(self.program, kind, target)
        self.volume.make(name, data, is_folder)
        is_link = eventually(lambda: os.path.islink(path))
        told = os.readlink(path) if is_link else ""
        self.say(f"{name} {target}: bytes back", os.getxattr(path, XATTR, follow_symlinks=False) == data)
        self.say(f"{name} {target}: told", told == text, told)
        self.say(f"{name} {target}: followed", self.content(path) == through)

    def content(self, path):
        try:
            if os.path.isdir(path):
                return sorted(os.listdir(path))
            with open(path, encoding="ascii") as file:
                return file.read()
        except OSError as error:
            return str(error)

    def refused(self, name, data, is_folder):
        """The judge refuses what is wrong, or its consent would mean nothing."""
        try:
            self.volume.make(name, data, is_folder)
        except OSError as error:
            self.say(f"{name}: refused", True, str(error))
            return
        self.say(f"{name}: refused", False)

    def judge(self):
        here = self.volume.at
        self.link("file", "link", "f.txt", False, "f.txt", "F")
        self.link("slash", "link", "dir/in.txt", False, "dir/in.txt", "IN")
        self.link("up", "link", r"dir\..\f.txt", False, "dir/../f.txt", "F")
        self.link("folder", "link", "dir", True, "dir", ["in.txt"])
        self.link("drive", "link", r"C:\f.txt", False, f"{here}/f.txt", "F")
        self.link("extended", "link", r"\\?\C:\dir\in.txt", False, f"{here}/dir/in.txt", "IN")
        self.link("resolved", "link", r"C:/dir/../dir//in.txt", False, f"{here}/dir/in.txt", "IN")
        self.link("drive-folder", "link", r"C:\dir", True, f"{here}/dir", ["in.txt"])
        self.link("junction", "junction", r"C:\dir", True, f"{here}/dir/", ["in.txt"])
        self.link("junction-slash", "junction", "C:/dir/", True, f"{here}/dir/", ["in.txt"])
        good = bytes_for(self.program, "junction", r"C:\dir")
        self.refused("wrong-length", good[:4] + bytes([good[4] + 1]) + good[5:], True)
        self.refused("cut", good[:-1], True)
        self.refused("junction-on-a-file", good, False)
        return self.failures


def main():
    if os.geteuid() != 0:
        skip("only root may mount an image")
    if not os.path.exists("/dev/fuse"):
        skip("there is no /dev/fuse")
    for tool in ("mkntfs", "ntfs-3g", "umount"):
        if not shutil.which(tool, path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin"):
            skip(f"there is no {tool}")
    os.environ["PATH"] += ":/sbin:/usr/sbin"
    with tempfile.TemporaryDirectory(prefix="linkwright-judge-") as folder:
        with Volume(folder) as volume:
            volume.draw()
            failures = Judge(sys.argv[1], volume).judge()
    print(f"{failures} failed")
    sys.exit(1 if failures else 0)


main()
