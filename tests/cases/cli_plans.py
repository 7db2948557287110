# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of cli_contract.py: plan files, scripts and apply."""
import json
import os
import shutil
import subprocess

from cli_support import NASTY


def write_plan(t, changes, **top):
    t.file(b"plan", json.dumps({"linkwright_plan": 1, "changes": changes, **top}).encode())


def change(t, op, place, before, after, **more):
    return {"op": op, "place": os.fsdecode(t.path(place)), "before": before, "after": after, **more}


def case_apply_does_what_the_plan_says(t):
    for name in NASTY:
        t.link(b"old/" + name, b"d/" + name)
    t.status(t.run("rewrite", "d", "--from=old", "--to=new", "--plan=plan"), 0)
    t.equal(set(t.text(b"d/" + name)[:3] for name in NASTY), {b"old"}, "only planned")
    t.refused("apply", "plan", status=2)
    t.status(t.run("apply", "plan", "--yes"), 0)
    t.equal({name: t.text(b"d/" + name) for name in NASTY}, {name: b"new/" + name for name in NASTY})
    run = t.status(t.run("apply", "plan", "--yes"), 0, "once more")
    t.equal([record["what"] for record in t.run("history", "--format=json").records()], ["apply"], "is so already")
    t.status(t.run("undo", "--yes"), 0)
    t.equal({name: t.text(b"d/" + name) for name in NASTY}, {name: b"old/" + name for name in NASTY})


def case_apply_refuses_one_by_one_what_changed(t):
    for name in [b"a", b"b", b"c"]:
        t.link(b"old", name)
    t.status(t.run("rewrite", ".", "--from=old", "--to=new", "--plan=plan"), 0)
    os.unlink(t.path(b"b"))
    t.link(b"elsewhere", b"b")
    run = t.refused("apply", "plan", "--yes", "--stop-at-refusal", places=[t.path(b"b")])
    t.true(b"It points to elsewhere now." in run.err, run.err)
    run = t.status(t.run("apply", "plan", "--dry-run"), 3)
    t.equal(t.text(b"a"), b"old")
    run = t.status(t.run("apply", "plan", "--yes"), 3)
    t.equal([t.text(name) for name in [b"a", b"b", b"c"]], [b"new", b"elsewhere", b"new"])
    t.equal(len(run.failures()), 1, run.err)


def case_the_changes_of_a_plan_may_stand_on_each_other(t):
    t.link(b"old", b"link")
    write_plan(t, [change(t, "remove", b"link", "old", None), change(t, "create", b"link", None, "new"),
                   change(t, "retarget", b"link", "new", "newer")])
    t.status(t.run("apply", "plan", "--yes"), 0)
    t.equal(t.text(b"link"), b"newer")
    t.status(t.run("undo", "--yes"), 0)
    t.equal(t.text(b"link"), b"old")


def case_hostile_plan_files_touch_nothing(t):
    t.link(b"old", b"link")
    t.file(b"file", b"precious")
    good = change(t, "retarget", b"link", "old", "new")
    whole = json.dumps({"linkwright_plan": 1, "changes": [good]}).encode()
    for length in list(range(0, len(whole), 7)) + [len(whole) - 1]:
        t.file(b"plan", whole[:length])
        t.refused("apply", "plan", "--yes", places=[b"plan"])
    for text in [b"{}", b"[]", b"null", b"no plan", whole + b"x", b"\xef\xbb\xbf\xff" + whole, b"[" * 100000,
                 whole.replace(b'"linkwright_plan": 1', b'"linkwright_plan": 2'),
                 whole.replace(b'"linkwright_plan": 1', b'"linkwright_plan": "1"'),
                 whole.replace(b'"linkwright_plan": 1, ', b'"linkwright_plan": 1, "linkwright_plan": 1, '),
                 whole.replace(b'"retarget"', b'"format-disk"'), whole.replace(b'"before"', b'"befour"')]:
        t.file(b"plan", text)
        run = t.refused("apply", "plan", "--yes", places=[b"plan"])
        t.equal(len(run.failures()), 1, f"{text[:60]!r}: {run.err!r}")
    for wrong in [{"place": "link"}, {"place": os.fsdecode(t.path(b"d/../link"))}, {"place": "/"}, {"place": ""},
                  {"place": 7}, {"place": None}, {"after": None}, {"after": ""}, {"after": "old"}, {"after": "a\0b"},
                  {"after": "x" * 5000}, {"before": None}, {"extra": 1}, {"place_b64": "!"}, {"after_b64": "AAAA"}]:
        write_plan(t, [good, {**good, **wrong}])
        t.refused("apply", "plan", "--yes", places=[b"plan"])
    write_plan(t, [good], foreign=True)
    t.refused("apply", "plan", "--yes", places=[b"plan"])
    t.refused("apply", "gone.plan", "--yes", places=[b"gone.plan"])
    t.refused("apply", ".", "--yes", places=[b"."])
    t.refused("apply", "--yes", status=2)


def case_a_newer_plan_and_the_line_of_a_mistake_are_told(t):
    t.link(b"old", b"link")
    t.file(b"plan", b'{"linkwright_plan": 2, "changes": []}')
    t.true(b"newer" in t.refused("apply", "plan", "--yes").err, "a newer version")
    t.status(t.run("retarget", "link", "new", "--plan=good"), 0)
    with open(t.path(b"good"), "rb") as file:
        t.file(b"plan", file.read().replace(b'"retarget"', b'"paint"'))
    run = t.refused("apply", "plan", "--yes", places=[b"plan"])
    t.true(b"Line " in run.err and b"paint" in run.err, run.err)


def case_a_plan_file_of_ten_gigabytes_is_refused_at_once(t):
    with open(t.path(b"plan"), "wb") as file:
        file.truncate(10 << 30)
    t.status(t.run("apply", "plan", "--yes"), 4)


def case_a_plan_never_touches_what_is_no_link(t):
    t.file(b"file", b"precious")
    t.folder(b"folder")
    for op in [change(t, "retarget", b"file", "old", "new"), change(t, "remove", b"file", "old", None),
               change(t, "remove", b"folder", "old", None), change(t, "create", b"file", None, "x"),
               change(t, "remove", b"file", os.fsdecode(t.path(b"other")), None, hard=True)]:
        write_plan(t, [op])
        t.refused("apply", "plan", "--yes")


def case_the_script_does_what_apply_does(t):
    if not shutil.which("sh"):
        return
    for name in NASTY:
        t.link(b"old/" + name, b"d/" + name)
    t.status(t.run("rewrite", "d", "--from=old", "--to", "it's $(new)", "--plan=plan", "--script=script"), 0)
    finished = subprocess.run(["sh", t.path(b"script")], cwd=t.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False, timeout=120)
    t.equal((finished.returncode, finished.stderr), (0, b""), "the script")
    t.equal({name: t.text(b"d/" + name) for name in NASTY}, {name: b"it's $(new)/" + name for name in NASTY})
    t.equal(t.status(t.run("apply", "plan", "--yes"), 0).err, b"", "nothing is left to do")
    t.refused("rewrite", "d", "--from=it's $(new)", "--to=x", "--script=script", places=[b"script"])
