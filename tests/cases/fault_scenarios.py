# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The acts that are cut off and made to fail. Each draws its tree (and what must have happened before) and gives the
arguments of the program."""
import os


def create(scene):
    scene.draw()
    return ["create", b"../files/two", scene.path(b"tree/links/made"), "--yes"]


def create_parents(scene):
    scene.draw()
    return ["create", "--parents", b"../../../files/two", scene.path(b"tree/links/a/b/made"), "--yes"]


def create_hard(scene):
    scene.draw()
    return ["create", "--hard", scene.path(b"tree/files/two"), scene.path(b"tree/links/made"), "--yes"]


def retarget(scene):
    scene.draw()
    return ["retarget", scene.path(b"tree/odd\xff\n"), b"files/two", "--yes"]


def remove(scene):
    scene.draw()
    return ["remove", scene.path(b"tree/links/l3"), "--yes"]


def remove_hard(scene):
    scene.draw()
    return ["remove", scene.path(b"tree/files/second"), "--yes"]


def move(scene):
    scene.draw()
    return ["move", "--keep", "text", scene.path(b"tree/links/l1"), scene.path(b"tree/links/moved"), "--yes"]


def move_keeping_end(scene):
    """Two changes on one place: it moves, then it gets another text."""
    scene.draw()
    return ["move", "--keep", "end", scene.path(b"tree/links/l1"), scene.path(b"tree/files/moved"), "--yes"]


def move_across(scene):
    """A folder goes to another file system; a link is left."""
    scene.draw()
    scene.draw_box()
    return ["move", "--keep", "text", "--leave-link", scene.path(b"tree/box"), os.path.join(scene.far, b"box"), "--yes"]


def move_file_across(scene):
    scene.draw()
    scene.draw_box()
    return ["move", scene.path(b"tree/box/inner/two"), os.path.join(scene.far, b"two"), "--yes"]


def undo_move_across(scene):
    run = scene.run(*move_across(scene))
    assert run.returncode == 0, run.stderr
    return ["undo", "--yes"]


BETWEEN = {move_keeping_end: [(b"tree/files/moved", (b"../files/one",))],
           move_across: [(b"tree/box", None)], undo_move_across: [(b"tree/box", None)]}
# The two places of what is moved: at every instant one of them has all of it.
PLACES = {move_across: (b"tree/box", b"far/box"), undo_move_across: (b"far/box", b"tree/box"),
          move_file_across: (b"tree/box/inner/two", b"far/two")}


def replace_copy(scene):
    """A copy of a file where a link was."""
    scene.draw()
    return ["replace", "--with", "copy", scene.path(b"tree/links/l2"), "--yes"]


def replace_hard(scene):
    """Another name of a file where a link was."""
    scene.draw()
    return ["replace", "--with", "hard-link", scene.path(b"tree/links/l2"), "--yes"]


def batch(scene):
    """Ten changes of every kind that a plan file has for links."""
    scene.draw()
    name = "tree/links/{}".format
    changes = [{"op": "retarget", "place": name(f"l{number}"), "before": "../files/one", "after": "../files/two"}
               for number in range(4)]
    changes += [{"op": "create", "place": name(f"new{number}"), "before": None, "after": f"l{number}"}
                for number in range(2)]
    changes += [{"op": "remove", "place": name(f"l{number}"), "before": "../files/one", "after": None}
                for number in (4, 5)]
    changes += [{"op": "retarget", "place": name("l6"), "before": "../files/one", "after": "gone"},
                {"op": "create", "place": "tree/new", "before": None, "after": "files/one"}]
    for change in changes:
        change["place"] = os.fsencode(change["place"])
    return ["apply", scene.plan(changes), "--yes"]


def undo(scene):
    run = scene.run(*batch(scene))
    assert run.returncode == 0, run.stderr
    return ["undo", "--yes"]


def redo(scene):
    run = scene.run(*undo(scene))
    assert run.returncode == 0, run.stderr
    return ["redo", "--yes"]


def undo_create_parents(scene):
    run = scene.run(*create_parents(scene))
    assert run.returncode == 0, run.stderr
    return ["undo", "--yes"]


def undo_replace_copy(scene):
    run = scene.run(*replace_copy(scene))
    assert run.returncode == 0, run.stderr
    return ["undo", "--yes"]


def cut_off(scene, arguments, when):
    """A run killed at its when-th exchange."""
    scene.traced(arguments, "-e", f"inject=renameat2:signal=KILL:when={when}")


def recover(scene):
    cut_off(scene, batch(scene), 4)
    return ["recover", "--yes"]


def recover_finish(scene):
    cut_off(scene, batch(scene), 4)
    return ["recover", "--yes", "--finish"]


def recover_undo(scene):
    cut_off(scene, undo(scene), 3)
    return ["recover", "--yes"]


ALL = [create, create_parents, create_hard, retarget, remove, remove_hard, move, move_keeping_end, move_across,
       move_file_across, undo_move_across, replace_copy, replace_hard, batch, undo, undo_create_parents,
       undo_replace_copy, redo, recover, recover_finish, recover_undo]
