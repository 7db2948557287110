#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the row of a link tells something else than the disk after its target has vanished, or returned.

Each target is taken away and given back again and again while the window shows the folder of the link; the Health cell is
read through AT-SPI, every 10 ms. Measured from the last call that changes the disk to the first reading that is right.
Usage: target_changes.py LINKWRIGHT [ROUNDS]. Starts a screen and a session of its own.
"""

import os
import pathlib
import random
import shutil
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cases"))
from at_spi_support import enter_session, opened, screen  # noqa: E402

AT_MOST = 10  # seconds; a row that takes longer counts as never
ROUNDS = 20


def write(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")


class Case:
    """One link, and how what it needs goes and comes back."""

    def __init__(self, what, place, target, vanish, come):
        self.what, self.place, self.vanish, self.come = what, place, vanish, come
        come()
        place.symlink_to(target)


def cases(work):
    desk, data = work / "desk", work / "data"
    desk.mkdir()
    data.mkdir()
    beside, other, deep, away = desk / "target.txt", data / "other.txt", data / "one", data / "away"
    middle, end, held = data / "middle", data / "end.txt", data / "held.txt"
    write(end)

    def put_back():
        if away.exists():
            away.rename(data / "folder")
        else:
            write(data / "folder" / "file.txt")

    return [
        Case("a file beside it", desk / "link-beside", "target.txt", beside.unlink, lambda: write(beside)),
        Case("a file in another folder", desk / "link-other", "../data/other.txt", other.unlink, lambda: write(other)),
        Case("three folders deep, all of them gone", desk / "link-deep", "../data/one/two/three/file.txt",
             lambda: shutil.rmtree(deep), lambda: write(deep / "two" / "three" / "file.txt")),
        Case("in a folder that is renamed", desk / "link-folder", "../data/folder/file.txt",
             lambda: (data / "folder").rename(away), put_back),
        Case("the end of a chain of two links", desk / "link-chain", "../data/first", held.unlink,
             lambda: (write(held), (data / "first").is_symlink() or (data / "first").symlink_to("held.txt"))),
        Case("the second link of a chain", desk / "link-middle", "../data/middle", middle.unlink,
             lambda: middle.symlink_to("end.txt")),
    ]


class Reader:
    """The Health cell of one row."""

    def __init__(self, window, name):
        table, columns = window.table(), window.columns()
        self.table, self.row, self.column = table, window.row_of(name), columns.index("Health")

    def says(self, word):
        try:
            return self.table.getAccessibleAt(self.row, self.column).name.startswith(word)
        except Exception:  # noqa: BLE001: asked while the row changes
            return False

    def until(self, word):
        """Seconds until it says so."""
        begin = time.monotonic()
        while not self.says(word):
            if time.monotonic() - begin > AT_MOST:
                return float("inf")
            time.sleep(0.01)
        return time.monotonic() - begin


def measure(reader, act, word):
    time.sleep(random.uniform(0.3, 1.3))  # not in step with a timer of the window
    act()
    return reader.until(word)


def told(times):
    return "  ".join(f"{1000 * figure:6.0f}" for figure in (min(times), statistics.median(times), max(times)))


def main():
    if "--inside" not in sys.argv:
        enter_session()
    words = [word for word in sys.argv[1:] if word != "--inside"]
    rounds = int(words[1]) if len(words) > 1 else ROUNDS
    with screen() as work:
        wanted = cases(pathlib.Path(work))
        with opened(os.path.abspath(words[0]), os.path.join(work, "desk")) as window:
            print(f"{rounds} times each, ms   {'vanishes: min  median  max':>30}   {'returns: min  median  max':>30}")
            for case in wanted:
                reader = Reader(window, case.place.name)
                if reader.until("Healthy") > AT_MOST:
                    raise SystemExit(f"FAILED: {case.what}: not healthy to begin with")
                gone, back = [], []
                for _ in range(rounds):
                    gone.append(measure(reader, case.vanish, "Broken"))
                    back.append(measure(reader, case.come, "Healthy"))
                print(f"{case.what:<38} {told(gone)}       {told(back)}", flush=True)


main()
