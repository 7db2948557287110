# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""helper_batch.py CLI HELPER: a plain user's batches in folders of root, through the real helper.

Nobody can answer a question here, so this program, which is root, starts the helper itself, as pkexec would after a yes:
with who asks in PKEXEC_UID and the count and folder as arguments; the program gets the other end of its channel. Exit
status 77: skipped, because this is not root."""
import contextlib
import os
import pty
import resource
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import traceback

from cli_support import NASTY, NOBODY, Case

LINKS = 12


LIMITS = (resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)
LIMITS_OF_MEMORY = (resource.RLIMIT_AS, resource.RLIMIT_DATA)


def may_raise_limits():
    """Whether this root has CAP_SYS_RESOURCE (number 24)."""
    with open("/proc/self/status", encoding="ascii") as facts:
        held = next(line for line in facts if line.startswith("CapEff:"))
    return bool(int(held.split()[1], 16) >> 24 & 1)


class Desk(Case):
    """A folder of root's, "etc", beside one of the plain user's, "own"."""

    def __init__(self, program, helper):
        super().__init__(program)
        self.helper = helper
        os.chmod(self.root, 0o755)
        self.etc = self.folder(b"etc")
        self.own = self.folder(b"own")
        os.chown(self.own, NOBODY, NOBODY)
        os.makedirs(self.path(b"etc"), exist_ok=True)

    def draw(self):
        for number in range(LINKS):
            self.link(b"/old/%d" % number, b"etc/l%d" % number)
        self.file(b"etc/file", b"a file of root's")

    def start_helper(self, changes, places, user=NOBODY, task=b"changes", **options):
        ours, theirs = socket.socketpair()
        environment = {b"PKEXEC_UID": b"%d" % user, b"LD_PRELOAD": b"/nowhere.so", b"PATH": b"/nowhere"}
        options.setdefault("env", environment)
        process = subprocess.Popen([self.helper, b"--" + task, b"%d" % changes, b"--in", places], stdin=theirs,
                                   stdout=theirs, stderr=subprocess.PIPE, **options)
        theirs.close()
        return process, ours

    def elevated(self, changes, *arguments, places=None, user=NOBODY, through=None, helper_status=0, task=b"changes"):
        """Runs the program as a plain user, with a helper for so many changes. What both said."""
        process, channel = self.start_helper(changes, places or self.etc, user, task)
        theirs = through(process, channel) if through else channel
        run = self.run(*arguments, b"--elevate=always", b"--helper-channel=%d" % theirs.fileno(), plain_user=True,
                       pass_fds=[theirs.fileno()])
        theirs.close()
        if channel is not theirs:
            channel.close()
        said = process.communicate(timeout=60)[1]
        if helper_status is not None:
            self.equal(process.returncode, helper_status, f"the helper's exit status ({said!r})")
        self.true(b"Sanitizer" not in said, said)
        return run, said

    def status_of(self, elevated, wanted):
        """What the helper said."""
        self.status(elevated[0], wanted)
        return elevated[1]

    def texts(self):
        return [self.text(b"etc/l%d" % number) for number in range(LINKS)]

    def no_leftovers(self):
        for folder in (self.etc, self.own):
            self.equal([name for name in os.listdir(folder) if name.startswith(b".lw-")], [], "leftovers")

    def history(self):
        return [(record["what"], record["changes"], record["state"], record.get("elevated", False))
                for record in self.run("history", "--format=json", plain_user=True).records()]


OLD = [b"/old/%d" % number for number in range(LINKS)]
NEW = [b"/new/%d" % number for number in range(LINKS)]
REWRITE = (b"rewrite", b"etc", b"--from", b"/old", b"--to", b"/new", b"--yes")


def case_without_the_helper_it_is_refused(t):
    t.draw()
    run = t.run(*REWRITE, plain_user=True)
    t.equal(run.status, 4, run.err)
    t.equal(t.texts(), OLD)
    t.equal(t.history(), [])


def case_a_batch_is_made_undone_and_made_again(t):
    t.draw()
    owners = [os.lstat(t.path(b"etc/l%d" % number)).st_uid for number in range(LINKS)]
    run, said = t.elevated(LINKS, *REWRITE)
    t.status(run, 0, "rewrite")
    t.true(b"Note: 12 of 12 changes need administrator rights; you will be asked once." in run.err, run.err)
    t.equal(t.texts(), NEW)
    t.equal([os.lstat(t.path(b"etc/l%d" % number)).st_uid for number in range(LINKS)], owners, "still root's")
    t.equal(said.count(b"retarget "), LINKS, "what the helper said beforehand")
    t.equal(t.history(), [("rewrite", LINKS, "done", True)])
    table = t.run("history", plain_user=True).out
    t.true(b"done, as administrator" in table, table)

    t.equal(t.run(b"undo", b"--yes", plain_user=True).status, 4, "undo needs the same rights")
    t.equal(t.texts(), NEW)
    t.status(t.elevated(LINKS, b"undo", b"--yes")[0], 0, "undo")
    t.equal(t.texts(), OLD)
    t.equal(t.history(), [("rewrite", LINKS, "undone", True)])
    t.status(t.elevated(LINKS, b"redo", b"--yes")[0], 0, "redo")
    t.equal(t.texts(), NEW)
    t.no_leftovers()


def case_links_are_created_removed_and_moved(t):
    t.draw()
    t.status(t.elevated(1, b"create", b"../x\xff", b"etc/made")[0], 0, "create")
    t.equal(t.text(b"etc/made"), b"../x\xff")
    t.equal(os.lstat(t.path(b"etc/made")).st_uid, 0, "it is the folder's owner's")
    t.status(t.elevated(2, b"remove", b"etc/l0", b"etc/l1", b"--yes")[0], 0, "remove")
    t.equal(t.texts()[:3], [None, None, b"/old/2"])
    t.status(t.elevated(1, b"move", b"etc/l2", b"etc/moved", b"--yes")[0], 0, "move")
    t.equal((t.text(b"etc/l2"), t.text(b"etc/moved")), (None, b"/old/2"))
    for changes in (1, 2, 1):
        t.status(t.elevated(changes, b"undo", b"--yes")[0], 0, "undo")
    t.equal((t.texts(), t.text(b"etc/made")), (OLD, None))
    t.no_leftovers()


def case_names_that_are_no_text_are_changed_exactly(t):
    for name in NASTY:
        t.link(b"/old/" + name, b"etc/" + name)
    t.status(t.elevated(len(NASTY), *REWRITE)[0], 0)
    t.equal([t.text(b"etc/" + name) for name in NASTY], [b"/new/" + name for name in NASTY])


def case_a_link_moves_between_root_and_user(t):
    """Each half is made by the owner of its folder."""
    t.draw()
    t.status(t.elevated(1, b"move", b"etc/l0", b"own/taken", b"--yes", places=t.root)[0], 0, "out")
    t.equal((t.text(b"etc/l0"), t.text(b"own/taken")), (None, b"/old/0"))
    t.equal(os.lstat(t.path(b"own/taken")).st_uid, NOBODY)
    t.status(t.elevated(1, b"move", b"own/taken", b"etc/back", b"--yes", places=t.root)[0], 0, "in")
    t.equal((t.text(b"own/taken"), t.text(b"etc/back")), (None, b"/old/0"))
    t.equal(os.lstat(t.path(b"etc/back")).st_uid, NOBODY, "a move keeps the owner where it can")


def case_only_what_needs_it_goes_to_the_helper(t):
    t.draw()
    for number in range(3):
        t.link(b"/old/%d" % number, b"own/m%d" % number)
        os.chown(t.path(b"own/m%d" % number), NOBODY, NOBODY, follow_symlinks=False)
    run, said = t.elevated(LINKS, b"rewrite", b"etc", b"own", *REWRITE[2:])
    t.status(run, 0)
    t.true(b"Note: 12 of 15 changes need" in run.err, run.err)
    t.equal(said.count(b"retarget "), LINKS)
    t.equal([t.text(b"own/m%d" % number) for number in range(3)], NEW[:3])
    t.equal(t.texts(), NEW)


def case_others_links_in_a_sticky_folder(t):
    sticky = t.folder(b"sticky")
    os.chmod(sticky, 0o1777)
    t.link(b"/old/0", b"sticky/roots")
    t.link(b"/old/1", b"sticky/mine")
    os.chown(t.path(b"sticky/mine"), NOBODY, NOBODY, follow_symlinks=False)
    t.status(t.elevated(1, b"rewrite", b"sticky", *REWRITE[2:], places=sticky)[0], 0)
    t.equal((t.text(b"sticky/roots"), t.text(b"sticky/mine")), (b"/new/0", b"/new/1"))
    t.equal([os.lstat(t.path(name)).st_uid for name in (b"sticky/roots", b"sticky/mine")], [0, NOBODY])


def case_nobodys_link_in_a_sticky_folder_is_given_away(t):
    """Who made it a stranger's could lead that stranger anywhere; in a folder of root's alone it comes back theirs."""
    stranger = 12345
    for mode, comes_back in ((0o1777, False), (0o755, True)):
        where = t.folder(b"place%o" % mode)
        name = b"place%o/theirs" % mode
        os.chmod(where, mode)
        t.link(b"/old/0", name)
        os.chown(t.path(name), stranger, stranger, follow_symlinks=False)
        rewrite = (b"rewrite", where, *REWRITE[2:])
        if comes_back:
            said = t.status_of(t.elevated(1, *rewrite, places=where), 0)
            t.true(b"owned by user 12345" in said, said)
            t.equal((t.text(name), os.lstat(t.path(name)).st_uid), (b"/new/0", stranger))
            t.status_of(t.elevated(1, b"undo", b"--yes", places=where), 0)
        else:
            t.equal(t.run(*rewrite, b"--elevate=always", plain_user=True).status, 4, "nobody is asked in vain")
        t.equal((t.text(name), os.lstat(t.path(name)).st_uid), (b"/old/0", stranger))
        t.status_of(t.elevated(1, b"remove", name, b"--yes", places=where), 0)
        t.equal(t.text(name), None)
        undo = (b"undo", b"--yes")
        if comes_back:
            t.status_of(t.elevated(1, *undo, places=where), 0)
            t.equal((t.text(name), os.lstat(t.path(name)).st_uid), (b"/old/0", stranger))
        else:
            run = t.run(*undo, b"--elevate=always", plain_user=True)
            t.true(run.status in (0, 3, 4) and b"you will be asked" not in run.err, run.err)
            t.true(not os.path.lexists(t.path(name)) or os.lstat(t.path(name)).st_uid == NOBODY, "it is theirs again")


def case_a_folder_that_others_may_change_is_none_to_act_in(t):
    """Below it nobody can be sure to stay where they were."""
    t.draw()
    for spoil in (lambda: os.chmod(t.root, 0o757), lambda: os.chmod(t.root, 0o775), lambda: os.chown(t.root, 12345, 0)):
        os.chmod(t.root, 0o755)
        os.chown(t.root, 0, 0)
        spoil()
        run = t.run(*REWRITE, b"--elevate=always", plain_user=True)
        t.equal(run.status, 4, run.err)
        t.true(b"Note: Administrator rights are not used below " + t.root in run.err, run.err)
        t.true(b"you will be asked" not in run.err, run.err)
        t.equal(t.texts(), OLD)
    os.chmod(t.root, 0o755)
    os.chown(t.root, 0, 0)


def case_what_was_not_shown_is_not_done(t):
    """Another number, another folder, another person than the one who asks."""
    t.draw()
    before = t.dump()
    for changes, options in ((LINKS - 1, {}), (LINKS + 1, {}), (LINKS, {"places": t.root}),
                             (LINKS, {"user": NOBODY - 1}), (LINKS, {"user": 0})):
        run, _ = t.elevated(changes, *REWRITE, helper_status=1, **options)
        t.equal(run.status, 4, run.err)
        t.true(b"did not take what it was asked to do" in run.err, run.err)
        t.equal(t.dump(), before)
    t.equal(t.history(), [])


def case_a_helper_that_is_gone_leaves_nothing_behind(t):
    t.draw()
    before = t.dump()

    def kill(process, channel):
        process.kill()
        process.wait()
        return channel

    run, _ = t.elevated(LINKS, *REWRITE, through=kill, helper_status=None)
    t.equal(run.status, 4, run.err)
    t.true(b"could not be started" in run.err, run.err)
    t.equal((t.dump(), t.history()), (before, []))


def relay(receiver, sender, frames=None):
    """Hands on whole frames, at most so many."""
    with contextlib.suppress(OSError):
        while frames is None or frames > 0:
            head = receiver.recv(4, socket.MSG_WAITALL)
            if len(head) < 4:
                break
            sender.sendall(head + receiver.recv(struct.unpack("<I", head)[0], socket.MSG_WAITALL))
            frames = frames and frames - 1


def case_a_helper_that_dies_in_the_middle(t):
    """After so many answers: the last change may be made, or not, and the disk says which."""
    for answers in (1, 2, 7):
        t.draw()

        def cut(process, channel, answers=answers):
            ours, theirs = socket.socketpair()

            def back():
                relay(channel, ours, answers)
                process.kill()
                process.wait()
                ours.shutdown(socket.SHUT_RDWR)

            threading.Thread(target=relay, args=(ours, channel), daemon=True).start()
            threading.Thread(target=back, daemon=True).start()
            return theirs

        run, _ = t.elevated(LINKS, *REWRITE, through=cut, helper_status=None)
        made = [text == b"/new/%d" % number for number, text in enumerate(t.texts())]
        t.true(all(text in pair for text, *pair in zip(t.texts(), OLD, NEW)), t.texts())
        t.true(answers - 1 <= sum(made) <= answers, f"{sum(made)} made after {answers} answers")
        t.no_leftovers()
        t.equal(run.status, 3 if any(made) else 4, run.err)
        if any(made):
            t.equal(t.history()[0], ("rewrite", sum(made), "done", True), "what the journal says is so")
            t.status(t.elevated(sum(made), b"undo", b"--yes")[0], 0, "undo")
        t.equal(t.texts(), OLD)
        for number in range(LINKS):
            os.unlink(t.path(b"etc/l%d" % number))


def case_a_batch_that_was_cut_off_is_recovered(t):
    """The program is killed after so many answers; what it began is brought to an end through a helper again."""
    for answers, words, texts, state in ((1, [], OLD, "undone"), (3, [], OLD, "undone"), (7, [b"--finish"], NEW, "done")):
        t.draw()
        helper, channel = t.start_helper(LINKS, t.etc)
        ours, theirs = socket.socketpair()
        client = t.start(*REWRITE, b"--elevate=always", b"--helper-channel=%d" % theirs.fileno(), user=NOBODY,
                         group=NOBODY, extra_groups=[], pass_fds=[theirs.fileno()])
        threading.Thread(target=relay, args=(ours, channel), daemon=True).start()
        relay(channel, ours, answers)
        client.kill()
        client.communicate()
        theirs.close()
        ours.shutdown(socket.SHUT_RDWR)
        channel.shutdown(socket.SHUT_RDWR)
        helper.communicate(timeout=60)
        cut_off = answers > 1 or t.history()  # after the yes alone it may not have come to the journal
        if cut_off:
            t.equal(t.history()[0][2:], ("unfinished", True), answers)
            plain = t.run(b"recover", b"--yes", plain_user=True)
            t.equal(plain.status, 3 if answers > 1 else plain.status, plain.err)
            if t.history()[0][2] == "unfinished":
                way = b"finish" if words else b"take-back"
                before = t.texts()
                for other in {b"changes", b"take-back", b"finish"} - {way}:
                    run = t.elevated(LINKS, b"recover", b"--yes", *words, task=other, helper_status=1)[0]
                    t.true(run.status != 0 and t.texts() == before, "another way than was agreed to")
                run, said = t.elevated(LINKS, b"recover", b"--yes", *words, task=way)
                t.status(run, 0, "recover")
                t.true(b"cut off, now taken back" in said or b"cut off, what is missing" in said, said)
                t.equal(b"-> /new/" in said, way == b"finish", "the log says what happens")
            t.equal((t.texts(), t.history()[0][2:]), (texts, (state, True)), answers)
        t.no_leftovers()
        for number in range(LINKS):
            os.unlink(t.path(b"etc/l%d" % number))


def case_more_than_one_request_holds_is_refused_beforehand(t):
    for number in range(4097):
        t.link(b"/old/%d" % number, b"etc/many/%d" % number)
    run = t.run(*REWRITE, b"--elevate=always", plain_user=True)
    t.equal(run.status, 4, run.err[-500:])
    t.true(b"more changes need administrator rights than can be asked for at once" in run.err, run.err[-500:])
    t.equal((t.text(b"etc/many/0"), t.history()), (b"/old/0", []))


def case_it_talks_to_nobody_but_who_was_vouched_for(t):
    """By hand, without a word on who asks, on a terminal, with other arguments."""
    def status(*arguments, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("env", {b"PKEXEC_UID": b"%d" % NOBODY})
        return subprocess.run([t.helper, *arguments], capture_output=True, check=False, timeout=60, **options)

    right = (b"--changes", b"1", b"--in", b"/etc")
    for arguments in ((), (b"--changes", b"x", b"--in", b"/"), (b"--changes", b"1"), right + (b"more",), (b"--shell",)):
        t.equal(status(*arguments).returncode, 2, arguments)
    for who in ({}, {b"PKEXEC_UID": b""}, {b"PKEXEC_UID": b"-1"}, {b"PKEXEC_UID": b"4294967295"},
                {b"PKEXEC_UID": b"1 "}, {b"SUDO_UID": b"1000"}):
        t.equal(status(*right, env=who).returncode, 2, who)
    t.equal(status(*right).returncode, 1, "no request")
    controller, terminal = pty.openpty()
    by_hand = status(*right, stdin=terminal)
    os.close(controller)
    os.close(terminal)
    t.true(by_hand.returncode == 2 and b"never by hand" in by_hand.stderr, by_hand)
    t.true(status(b"--version").stdout.startswith(b"linkwright-helper "), "--version")


def case_it_does_not_work_within_limits_of_somebody_elses(t):
    """One of processor time would end it between two steps. Lifted, it waits for a request, and ends with the channel;
    where that cannot be, it refuses to go on."""
    process, channel = t.start_helper(
        1, b"/etc", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (50, 50)))
    if may_raise_limits():
        channel.shutdown(socket.SHUT_RDWR)
    said = process.communicate(timeout=60)[1]
    t.equal((process.returncode, b"could not make itself safe" in said),
            (1, False) if may_raise_limits() else (2, True), said)
    channel.close()


def case_it_keeps_nothing_it_was_given(t):
    """Open files, the environment, groups, limits and clocks: gone before the first byte is read."""
    secret = os.open(t.file(b"secret"), os.O_RDONLY)

    with open(t.helper, "rb") as program:
        has_sanitizer = b"__asan_init" in program.read()  # it needs more memory than these leave
    limits = LIMITS if has_sanitizer else LIMITS + LIMITS_OF_MEMORY

    def narrow():
        """For good only where this root could widen them again, as root can who is no container's."""
        for limit in limits:
            resource.setrlimit(limit, (1 << 30, 1 << 30 if may_raise_limits() else resource.RLIM_INFINITY))
        signal.setitimer(signal.ITIMER_VIRTUAL, 50)

    process, channel = t.start_helper(1, b"/etc", pass_fds=[secret], extra_groups=[12345], preexec_fn=narrow)
    deadline = 200
    while deadline and os.path.exists(f"/proc/{process.pid}/fd/{secret}"):
        deadline -= 1
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
    t.equal(sorted(os.listdir(f"/proc/{process.pid}/fd")), ["0", "1", "2"], "its open files")
    with open(f"/proc/{process.pid}/status", encoding="ascii") as facts:
        lines = dict(line.rstrip("\n").split(":", 1) for line in facts)
    t.equal(lines["Groups"].split(), [], "its groups")
    t.equal(lines["NoNewPrivs"].strip(), "1", "new privileges")
    t.equal(os.readlink(f"/proc/{process.pid}/cwd"), "/", "its folder")
    ignored = int(lines["SigIgn"], 16)
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTSTP, signal.SIGVTALRM, signal.SIGPROF, signal.SIGXCPU,
                   signal.SIGXFSZ):
        t.true(ignored >> (number - 1) & 1, f"{number!r} can end it")
    for limit in limits:
        t.equal(resource.prlimit(process.pid, limit), (resource.RLIM_INFINITY,) * 2, f"limit {limit}")
    channel.close()
    t.equal(process.wait(60), 1, "it ends with the channel")
    process.stderr.close()
    os.close(secret)


def main():
    if os.geteuid() != 0:
        print("SKIPPED: only root can stand in for pkexec")
        return 77
    home = os.fsencode(tempfile.mkdtemp(prefix="linkwright-program-"))
    os.chmod(home, 0o755)  # where a plain user can run it, too
    program, helper = (os.fsencode(shutil.copy2(path, os.fsdecode(home))) for path in sys.argv[1:3])
    failed = 0
    for name, function in list(globals().items()):
        if not name.startswith("case_") or not all(word in name for word in sys.argv[3:]):
            continue
        desk = Desk(program, helper)
        try:
            function(desk)
        except Exception:  # a case that cannot go on has failed; the others go on
            desk.wrong.append(traceback.format_exc())
        desk.close()
        print("FAIL" if desk.wrong else "PASS", name.removeprefix("case_").replace("_", " "),
              *("\n     " + str(wrong) for wrong in desk.wrong))
        failed += bool(desk.wrong)
    shutil.rmtree(home)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
