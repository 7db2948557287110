#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""The window as a screen reader has it: through AT-SPI alone, without a pointer or a key.

Reads name, target and health of every row, makes a link, changes what it points to, removes it. What counts is what is
on the disk afterwards. Usage: at_spi.py LINKWRIGHT. Starts a screen and a session of its own.
"""

import os
import sys

from at_spi_support import enter_session, opened, screen, wait_for


def check_rows(window, expected):
    def told():
        return {row["Name"].split(", link, ")[0]: (row["Points to"], row["Health"]) for row in window.rows()}

    wait_for(f"the rows do not read {expected}", lambda: told() == expected)
    spoken = [row["Name"] for row in window.rows() if row["Points to"]]
    for name in spoken:  # whoever goes along the names alone hears all that matters
        target, health = expected[name.split(", link, ")[0]]
        if name != f"{name.split(', link, ')[0]}, link, points to {target}, {health}":
            raise SystemExit(f"FAILED: a name alone does not say how its link is: {name}")
    print(f"ok   {len(expected)} rows read: names, targets, health")


def everything_has_a_name(window):
    """What can be pressed or typed into, and is on screen, says what it is."""
    nameless = []

    def look(node):
        for child in node:
            if child is None:
                continue
            isControl = child.getRoleName() in ("push button", "check box", "radio button", "text", "combo box", "table",
                                                "list", "toggle button")
            if isControl and child.getState().contains(window.atspi.STATE_SHOWING) and not child.name:
                nameless.append(f"{child.getRoleName()} in {node.getRoleName()} “{node.name}”")
            if child.description and "<" in child.description:
                nameless.append(f"markup in the description of {child.getRoleName()} “{child.name}”")
            if child.getRoleName() not in ("table", "tree"):
                look(child)

    look(window.application)
    if nameless:
        raise SystemExit("FAILED: " + "; ".join(nameless))
    print("ok   every control on screen has a name, and no description is markup")


def make_tree(work):
    """A folder of links and what they lead to; what its rows must read."""
    desk, data = os.path.join(work, "desk"), os.path.join(work, "data")
    os.makedirs(data)
    os.makedirs(desk)
    for name in ("report.txt", "other.txt"):
        with open(os.path.join(data, name), "w", encoding="utf-8") as file:
            file.write(name)
    os.symlink("../data/report.txt", os.path.join(desk, "today"))
    os.symlink("../data/gone", os.path.join(desk, "broken"))
    os.symlink("ring", os.path.join(desk, "ring"))
    with open(os.path.join(desk, "plain <b>.txt"), "w", encoding="utf-8") as file:
        file.write("x")
    return desk, {"today": ("../data/report.txt", "Healthy"), "broken": ("../data/gone", "Broken"),
                  "ring": ("ring", "Broken (loop)"), "plain <b>.txt": ("", "")}


def make_link(window, link, target):
    window.act("menu item", "New Link…", shown=False)
    dialog = window.window_named("New Link")
    everything_has_a_name(window)
    window.type("Points to:", target, dialog)
    window.type("Name:", os.path.basename(link), dialog)
    window.act("push button", "Create Link", dialog)
    wait_for("no link was made", lambda: os.readlink(link) == "../data/report.txt")
    print("ok   a link is made without a pointer")


def change_target(window, link, target):
    window.select(os.path.basename(link))
    window.act("menu item", "Change Target…", shown=False)
    dialog = window.window_named("Change Target")
    window.type("Will point to:", target, dialog)
    window.act("push button", "Change Target", dialog)
    wait_for("the target was not changed", lambda: os.readlink(link) == target)
    print("ok   its target is changed")


def edit_target(window, link, target):
    window.select(os.path.basename(link))
    window.type("Points to", target, window.application)
    window.act("push button", "Apply", window.application)
    wait_for("the target was not edited in the panel", lambda: os.readlink(link) == target)
    print("ok   its target is edited in the panel")


def read_tree(window, expected):
    window.act("menu item", "Tree", shown=False)
    wait_for("no tree came", lambda: window.find("tree", "Folder"))
    check_rows(window, expected)
    print("ok   they are read in a tree as well")
    window.act("menu item", "Table", shown=False)
    wait_for("the table did not come back", lambda: window.find("table", "Folder"))


def remove_link(window, link, end):
    window.select(os.path.basename(link))
    window.act("menu item", "Remove Link…", shown=False)
    dialog = window.window_named("Remove Link")
    window.act("push button", "Remove Link", dialog)
    wait_for("the link was not removed", lambda: not os.path.lexists(link))
    if not os.path.exists(end):
        raise SystemExit("FAILED: what it pointed to is gone")
    print("ok   it is removed, and its target is still there")


def main():
    if "--inside" not in sys.argv:
        enter_session()
    with screen() as work:
        desk, known = make_tree(work)
        data, link = os.path.join(work, "data"), os.path.join(desk, "fresh")
        with opened(os.path.abspath(sys.argv[-1]), desk) as window:
            check_rows(window, known)
            everything_has_a_name(window)
            make_link(window, link, os.path.join(data, "report.txt"))
            change_target(window, link, "../data/other.txt")
            check_rows(window, known | {"fresh": ("../data/other.txt", "Healthy")})
            edit_target(window, link, "../data/nowhere")
            read_tree(window, known | {"fresh": ("../data/nowhere", "Broken")})
            remove_link(window, link, os.path.join(data, "other.txt"))
            check_rows(window, known)


main()
