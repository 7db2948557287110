# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What kill_everywhere.py and fail_everywhere.py stand on: a fresh tree for every run, and the calls that change it."""
import collections
import hashlib
import json
import os
import random
import re
import shutil
import stat
import subprocess

# Calls that change a disk, by the names they have on Linux. One that a system or a library lacks is never met.
MUTATING = ["symlink", "symlinkat", "link", "linkat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir",
            "mkdir", "mkdirat", "fsync", "fdatasync", "pwrite64", "write", "ftruncate", "fallocate", "utimensat",
            "fchownat", "fchown", "fchmod", "fchmodat", "fsetxattr", "openat", "copy_file_range", "sendfile"]
LINK_TIME = 1_000_000_000_123_456_789  # of every link of a fresh tree; another one is told as "new"
SPARE = b".lw-"

Point = collections.namedtuple("Point", "call when")  # the when-th time that one thread makes the call


class Scene:
    """One tree with its journal, made anew for every run, always at the same path. `far`: a folder of its own on
    another file system; None where there is none."""

    def __init__(self, program, root, far=None):
        self.program, self.root, self.far = program, root, far
        self.environment = dict(os.environ, HOME=os.fsdecode(root), XDG_STATE_HOME=os.fsdecode(root) + "/state",
                                XDG_CONFIG_HOME=os.fsdecode(root) + "/config", LC_ALL="C.UTF-8")
        options = self.environment.get("ASAN_OPTIONS", "")  # leaks cannot be looked for under strace
        self.environment["ASAN_OPTIONS"] = ":".join(filter(None, ["detect_leaks=0", options]))

    def path(self, *names):
        return os.path.join(self.root, *names)

    def draw(self):
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(self.path(b"tree/files"))
        os.mkdir(self.path(b"tree/links"))
        for name in (b"one", b"two", b"l-file"):
            with open(self.path(b"tree/files", name), "wb") as file:
                file.write(b"contents of " + name)
        os.link(self.path(b"tree/files/one"), self.path(b"tree/files/second"))
        for number in range(10):
            self.link(b"../files/one", b"tree/links/l%d" % number)
        self.link(b"gone", b"tree/odd\xff\n")
        if self.far:
            shutil.rmtree(self.far, ignore_errors=True)
            os.mkdir(self.far)

    def draw_box(self):
        """A folder with all kinds of things in it, to be moved."""
        os.makedirs(self.path(b"tree/box/inner/empty"))
        for name, content in ((b"one", b"1" * 300_000), (b"inner/two", b"2"), (b"inner/none", b"")):
            with open(self.path(b"tree/box", name), "wb") as file:
                file.write(content)
        os.link(self.path(b"tree/box/one"), self.path(b"tree/box/inner/again"))
        self.link(b"inner/two", b"tree/box/link")
        self.link(b"../../files/one", b"tree/box/inner/leaves")
        os.chmod(self.path(b"tree/box/inner/two"), 0o640)
        os.chmod(self.path(b"tree/box/inner"), 0o555)

    def link(self, target, name):
        os.symlink(target, self.path(name))
        os.utime(self.path(name), ns=(LINK_TIME, LINK_TIME), follow_symlinks=False)

    def plan(self, changes, name=b"plan.json"):
        """A plan file of changes {op, place, before, after}; places are below the root."""
        for change in changes:
            change["place"] = os.fsdecode(self.path(change["place"]))
        with open(self.path(name), "w", encoding="utf-8") as file:
            json.dump({"linkwright_plan": 1, "changes": changes}, file)
        return self.path(name)

    def run(self, *arguments, strace=()):
        return subprocess.run([*strace, self.program, *arguments, "--journal", self.path(b"state/journal.sqlite")],
                              cwd=self.root, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False, timeout=120)

    def traced(self, arguments, *options):
        """A run under strace, and what strace wrote of it."""
        log = self.path(b"trace")
        calls = "trace=" + ",".join("?" + name for name in MUTATING) + ",exit_group"
        run = self.run(*arguments, strace=["strace", "-f", "-y", "-s0", "-o", log, "-e", calls, *options, "--"])
        with open(log, encoding="utf-8", errors="replace") as file:
            return run, file.read()

    def state(self):
        """Path: what is there, for everything in the tree; nothing in it differs from one fresh tree to the next."""
        found = {}
        for folder, folders, files in os.walk(self.path(b"tree")):
            for name in folders + files:
                path = os.path.join(folder, name)
                found[os.path.relpath(path, self.root)] = self.fact(path)
        for folder, folders, files in os.walk(self.far or b"/nowhere"):
            for name in folders + files:
                path = os.path.join(folder, name)
                found[os.path.join(b"far", os.path.relpath(path, self.far))] = self.fact(path)
        return found

    def fact(self, path):
        facts = os.lstat(path)
        if stat.S_ISLNK(facts.st_mode):
            text = os.readlink(path)
            if self.far:  # which has another path in every scene
                text = text.replace(self.far[1:], b"FAR")
            return "link", text, "old" if facts.st_mtime_ns == LINK_TIME else "new"
        if stat.S_ISDIR(facts.st_mode):
            return ("folder",)
        with open(path, "rb") as file:
            content = file.read()
        return "file", content if len(content) < 100 else hashlib.sha256(content).hexdigest()

    def files(self):
        """Every regular file that was there before anything: what must be as it was after whatever happens."""
        found = {}
        for folder, _, files in os.walk(self.path(b"tree/files")):
            for name in files:
                facts = os.lstat(os.path.join(folder, name))
                if stat.S_ISREG(facts.st_mode):
                    with open(os.path.join(folder, name), "rb") as file:
                        found[facts.st_ino] = facts.st_mode, facts.st_mtime_ns, facts.st_uid, file.read()
        return found

    def history(self):
        """Newest first: the state of each batch. None when the journal cannot be read."""
        run = self.run("history", "--format=json")
        if run.returncode != 0:
            return None
        return [json.loads(line)["state"] for line in run.stdout.splitlines() if b'"batch"' in line]


def spares(state):
    return [path for path in state if os.path.basename(path).startswith(SPARE)]


def is_spare(path):
    """Whether it bears a spare name, or lies below one."""
    return any(name.startswith(SPARE) for name in path.split(b"/"))


def words_of(state, other):
    """What is in one state and not in the other, to be read in a failure."""
    return sorted((path, state.get(path), other.get(path)) for path in state.keys() | other.keys()
                  if state.get(path) != other.get(path))


def points_of(trace, roots, also=()):
    """The points at which the traced run changed a disk: (call, its number in its thread), each once."""
    counts, found = collections.Counter(), {}
    for line in trace.splitlines():
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        if not match:
            continue  # the end of a call, or of a thread
        thread, call, rest = match.groups()
        counts[thread, call] += 1
        if call in also or changes_disk(call, rest, roots):
            found[Point(call, counts[thread, call])] = True
    return list(found)


def changes_disk(call, rest, roots):
    if call == "openat":
        return "O_CREAT" in rest or "O_TRUNC" in rest
    if call == "write":  # not what is said on stdout
        return any(os.fsdecode(root) in rest.split(",")[0] for root in roots)
    return call in MUTATING


def sample(points, every, seed=20240607):
    """One of `every` so many, by a seeded chance, in order."""
    if every <= 1:
        return list(points)
    chance = random.Random(seed)
    return [point for point in points if chance.randrange(every) == 0]


def no_strace():
    """Why points cannot be set here; None when they can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode != 0:
        return "strace may not trace here"
    return None
