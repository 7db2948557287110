# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""A Wine of our own under build/: it neither sees nor touches the Wine or the home of whoever runs the tests."""

import fcntl
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "windows"
NEEDS = ROOT / "build" / "windows-needs"
SKIPPED = 77  # exit status; ctest shows it as skipped
FIRST_START_SECONDS = 240
STACK_SECONDS = 40
MISSING_FONTS = ("Segoe UI", "MS Shell Dlg", "MS Shell Dlg 2", "MS Sans Serif", "Microsoft Sans Serif")


def skip(reason):
    print(f"SKIPPED: {reason}")
    sys.exit(SKIPPED)


def need_tools(*tools):
    for tool in tools:
        if not shutil.which(tool):
            skip(f"there is no {tool}")


def windows_path(path):
    """A file of ours as Wine names it: its drive Z: is the root folder."""
    return "Z:" + str(pathlib.Path(path).resolve()).replace("/", "\\")


class Wine:
    """One WINEPREFIX, made on first use, set to Windows 10."""

    def __init__(self, name="wine"):
        need_tools("wine", "wineserver")
        self.prefix = ROOT / "build" / name
        self.drive = self.prefix / "drive_c"
        home = self.prefix.with_name(name + "-home")
        home.mkdir(parents=True, exist_ok=True)
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith(("WINE", "QT_"))}
        self.environment |= {
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
            "HOME": str(home),
        }
        self._make(self.prefix.with_name(name + ".lock"))

    def _make(self, lock):
        with open(lock, "w", encoding="utf-8") as held:
            fcntl.flock(held, fcntl.LOCK_EX)  # two tests at once: one makes it, the other waits
            mark = self.prefix / "is-ready"
            if mark.exists():
                return
            self.run(["wineboot", "-i"], FIRST_START_SECONDS)
            self.run(["winecfg", "/v", "win10"], FIRST_START_SECONDS)
            self._replace_fonts()
            self.settle()
            mark.touch()

    def _replace_fonts(self):
        """The fonts of Windows' own windows are not there; without this, all is drawn with serifs."""
        wishes = "\n".join(f'"{name}"="DejaVu Sans"' for name in MISSING_FONTS)
        file = self.prefix / "fonts.reg"
        file.write_text(f"REGEDIT4\n\n[HKEY_CURRENT_USER\\Software\\Wine\\Fonts\\Replacements]\n{wishes}\n",
                        encoding="utf-8")
        self.run(["reg", "import", windows_path(file)], FIRST_START_SECONDS)

    def run(self, words, seconds, when_late=lambda: None, **more):
        """Runs a Windows program to its end. Its exit status is worth little under Wine: look at what it did.
        `when_late` is called before one is killed that took too long."""
        environment = self.environment | more.pop("environment", {})
        with tempfile.TemporaryFile() as said:  # a pipe would stay open as long as anything it started
            process = subprocess.Popen(["wine", *map(str, words)], env=environment, start_new_session=True,
                                       stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.DEVNULL, **more)
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                when_late()
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                raise
            said.seek(0)
            return subprocess.CompletedProcess(words, process.returncode, said.read())

    def stacks(self, program):
        """Where the threads of all that runs of this program stand, as lines; Wine's debugger tells."""
        try:
            said = self.run(["winedbg", "--command", "bt all"], STACK_SECONDS).stdout.decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            return ["winedbg did not end either"]
        threads = said.split("Backtracing for ")[1:]
        lines = [line.strip() for thread in threads if f"\\{program}" in thread.partition("\n")[0]
                 for line in thread.splitlines() if line.strip()]
        return lines or ["winedbg saw no thread of it"]

    def start(self, words, **environment):
        return subprocess.Popen(["wine", *map(str, words)], env=self.environment | environment, start_new_session=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def settle(self):
        """Waits until nothing runs in it any more, and its registry is on the disk."""
        subprocess.run(["wineserver", "-w"], env=self.environment, timeout=FIRST_START_SECONDS, check=False)

    def end_all(self):
        """Ends what still runs in this prefix, and nothing else."""
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False, stderr=subprocess.DEVNULL)
