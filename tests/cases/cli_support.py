# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cases of cli_contract.py stand on: running the program, looking at trees, counting."""
import base64
import json
import os
import shutil
import stat
import subprocess
import tempfile

NOBODY = 65534
NASTY = [b"[a,b]", b"{x}", b"-dash", b"--help", b"new\nline", b"\xff\xfe", "\u202egpj.exe".encode(), b"sp ace", b"tab\t",
         b"'q'", b'"d"', b"$'x'", b"\\n", b"*", b"?", b"%s", b"@1", b"=", b"-", b"a=b", b"--at=x", b"\x01\x7f",
         "\u200bzero".encode(), b"\xed\xa0\x80", "\ufffd".encode(), "\ufeffbom".encode(), b"~", b"#", b";", b"\r"]


class Skip(Exception):
    """This machine cannot show it; the message says why."""


class Run:
    """One finished run of the program."""

    def __init__(self, finished):
        self.status, self.out, self.err = finished.returncode, finished.stdout or b"", finished.stderr
        if self.status < 0 or b"Sanitizer" in self.err:
            raise AssertionError(f"the program crashed: {self.status} {self.err!r}")

    def records(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def places(self):
        return [bytes_of(record, "place") for record in self.records() if "place" in record]

    def names(self):
        """What --format nul printed."""
        assert not self.out or self.out.endswith(b"\0"), self.out
        return self.out.split(b"\0")[:-1]

    def problems(self):
        return [(bytes_of(record["problem"], "place"), record["problem"]["error"])
                for record in self.records() if "problem" in record]

    def failures(self):
        return [line for line in self.err.splitlines() if line.startswith(b"linkwright-cli: ")]


class Case:
    """One case: a fresh folder, the program, and what went wrong."""

    def __init__(self, program):
        self.program = program
        self.root = os.path.realpath(os.fsencode(tempfile.mkdtemp(prefix="linkwright-cli-")))
        self.home = os.path.realpath(os.fsencode(tempfile.mkdtemp(prefix="linkwright-home-")))
        os.chmod(self.home, 0o777)  # for a plain user, too
        self.wrong = []

    def close(self):
        for top in (self.root, self.home):
            for folder, _, _ in os.walk(top):
                os.chmod(folder, 0o700)
            shutil.rmtree(top)

    def environment(self):
        """A home of its own, so that no case meets the journal of another, or a person's."""
        return {**os.environb, b"HOME": self.home, b"XDG_STATE_HOME": os.path.join(self.home, b"state"),
                b"XDG_CONFIG_HOME": os.path.join(self.home, b"config"), b"TZ": b"UTC"}

    def journal(self):
        return os.path.join(self.home, b"state/linkwright/journal.sqlite")

    def catalog(self):
        return os.path.join(self.home, b"state/linkwright/catalog.db")

    # The tree. Paths are bytes, relative to the case's folder.

    def path(self, *names):
        return os.path.join(self.root, *names)

    def folder(self, *names):
        os.makedirs(self.path(*names), exist_ok=True)
        return self.path(*names)

    def file(self, name, content=b"x"):
        self.folder(os.path.dirname(name))
        with open(self.path(name), "wb") as file:
            file.write(content)
        return self.path(name)

    def link(self, target, name):
        self.folder(os.path.dirname(name))
        os.symlink(target, self.path(name))
        return self.path(name)

    def text(self, name):
        """The text of a link; None where there is no link."""
        try:
            return os.readlink(self.path(name))
        except OSError:
            return None

    def links(self):
        """Every link of the tree with its text."""
        found = {}
        for folder, folders, files in os.walk(self.root):
            for path in (os.path.join(folder, name) for name in folders + files):
                if os.path.islink(path):
                    found[os.path.relpath(path, self.root)] = os.readlink(path)
        return found

    def dump(self):
        """Everything about the tree that a program could have touched."""
        found = []
        for folder, folders, files in os.walk(self.root):
            for name in [b"."] + folders + files:
                path = os.path.join(folder, name)
                facts = os.lstat(path)
                content = None
                if stat.S_ISLNK(facts.st_mode):
                    content = os.readlink(path)
                elif stat.S_ISREG(facts.st_mode):
                    with open(path, "rb") as file:
                        content = file.read()
                found.append((path, facts.st_mode, facts.st_ino, facts.st_nlink, facts.st_mtime_ns, facts.st_ctime_ns,
                              content))
        return sorted(found)

    # The program.

    def run(self, *arguments, cwd=b"", stdin=subprocess.DEVNULL, plain_user=False, **options):
        if plain_user and os.geteuid() == 0:
            options.update(user=NOBODY, group=NOBODY, extra_groups=[])
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("env", self.environment())
        return Run(subprocess.run([self.program, *arguments], cwd=self.path(cwd), stdin=stdin, stderr=subprocess.PIPE,
                                  check=False, timeout=120, **options))

    def start(self, *arguments, **options):
        options.setdefault("env", self.environment())
        return subprocess.Popen([self.program, *arguments], cwd=self.root, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, **options)

    # The verdict.

    def equal(self, got, wanted, what=""):
        if got != wanted:
            self.wrong.append(f"{what}: wanted {wanted!r}, got {got!r}")

    def true(self, value, what=""):
        if not value:
            self.wrong.append(what if isinstance(what, str) else repr(what))

    def status(self, run, wanted, what=""):
        self.equal(run.status, wanted, f"{what} exit status (stderr {run.err!r})")
        for line in run.err.splitlines():
            if not line.startswith((b"linkwright-cli: ", b"Note: ")):
                self.wrong.append(f"{what}: a line of another form on stderr: {line!r}")
        return run

    def refused(self, *arguments, status=4, places=(), **options):
        """The run fails with this status, says so in one line a place, and the tree is as before."""
        before = self.dump()
        run = self.status(self.run(*arguments, **options), status, repr(arguments))
        self.equal(self.dump(), before, f"{arguments!r} left the tree as it was")
        self.true(run.failures(), f"{arguments!r} said nothing")
        for place in places:
            self.true(any(line.startswith(b"linkwright-cli: " + place + b": ") for line in run.failures()),
                      f"{arguments!r} did not name {place!r}: {run.err!r}")
        return run


def bytes_of(record, key):
    coded = record.get(key + "_b64")
    return base64.b64decode(coded) if coded else record[key].encode()


def known(t):
    """The saved scans with their links, and how many links are known, and are gone."""
    records = t.run("catalog", "--format=json").records()
    scans = {record["scan"]["name"]: record["scan"]["links"] for record in records if "scan" in record}
    return scans, records[-1]["summary"]["links"], records[-1]["summary"]["gone"]


def own_mounts(t, script):
    """Runs a shell script where mounts are its own; the program is $CLI."""
    flags = ["--mount"] if os.geteuid() == 0 else ["--user", "--map-root-user", "--mount"]
    command = ["unshare", *flags, "--propagation", "private"]
    probe = [*command, "mount", "-t", "tmpfs", "lw", "/mnt"]
    if shutil.which("unshare") is None or subprocess.run(probe, check=False, capture_output=True).returncode != 0:
        raise Skip("this user may mount nothing, not even in a namespace")
    environment = {**t.environment(), b"CLI": t.program}
    return Run(subprocess.run([*command, "sh", "-c", script], cwd=t.root, env=environment, capture_output=True,
                              check=False, timeout=120))
