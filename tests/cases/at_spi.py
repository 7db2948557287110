#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""The window as a screen reader has it: through AT-SPI alone, without a pointer or a key.

Reads name, target and health of every row, makes a link, changes what it points to, removes it. What counts is what is
on the disk afterwards. Usage: at_spi.py LINKWRIGHT. Starts a screen and a session of its own.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE = 60  # seconds for anything to come about


def skip(reason):
    print(f"SKIPPED: {reason}")
    sys.exit(77)


def wait_for(what, question):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(Exception):  # what is asked may be gone while it is asked
            answer = question()
            if answer:
                return answer
        time.sleep(0.05)
    raise SystemExit(f"FAILED: {what}")


def enter_session():
    """Runs this very script again, inside a session bus of its own."""
    for tool in ("Xvfb", "openbox", "dbus-run-session"):
        if shutil.which(tool) is None:
            skip(f"there is no {tool}")
    if not os.path.exists("/usr/libexec/at-spi-bus-launcher"):
        skip("there is no at-spi2-core")
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        skip("there is no python3-pyatspi")
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, os.path.abspath(__file__), "--inside",
                                   *sys.argv[1:]])


class Window:
    """One window of the program, and what can be done with it."""

    def __init__(self, atspi):
        self.atspi = atspi
        self.application = wait_for("the program is not there for screen readers", self.find_application)

    def find_application(self):
        for application in self.atspi.Registry.getDesktop(0):
            if application is not None and application.name == "linkwright":
                return application
        return None

    def find(self, role, name, within=None, shown=True):
        """The first of that role and name; tables are not looked into."""
        for node in within if within is not None else self.application:
            if node is None:
                continue
            fits = node.getRoleName() == role and node.name == name
            if fits and (not shown or node.getState().contains(self.atspi.STATE_SHOWING)):
                return node
            if node.getRoleName() != "table":
                found = self.find(role, name, node, shown)
                if found is not None:
                    return found
        return None

    def expect(self, role, name, within=None, shown=True):
        return wait_for(f"there is no {role} “{name}”", lambda: self.find(role, name, within, shown))

    def window_named(self, name):
        return wait_for(f"no window “{name}” came",
                        lambda: next((w for w in self.application if w is not None and w.name == name), None))

    def act(self, role, name, within=None, shown=True):
        node = self.expect(role, name, within, shown)
        wait_for(f"“{name}” cannot be used", lambda: node.getState().contains(self.atspi.STATE_ENABLED))
        node.queryAction().doAction(0)

    def table(self):
        return self.expect("table", "Folder").queryTable()

    def columns(self):
        table = self.table()
        return [table.getColumnHeader(column).name for column in range(table.nColumns)]

    def rows(self):
        """Every row, as a dictionary of what its cells say."""
        table, columns = self.table(), self.columns()
        return [{name: table.getAccessibleAt(row, at).name for at, name in enumerate(columns)}
                for row in range(table.nRows)]

    def row_of(self, name):
        for number, row in enumerate(self.rows()):
            if row["Name"].split(", link, ")[0] == name:
                return number
        return None

    def select(self, name):
        number = wait_for(f"there is no row “{name}”", lambda: [n for n in [self.row_of(name)] if n is not None])[0]
        self.table().addRowSelection(number)
        wait_for(f"“{name}” cannot be selected", lambda: self.table().isRowSelected(number))

    def type(self, name, text, within):
        field = self.expect("text", name, within)
        field.queryEditableText().setTextContents(text)
        wait_for(f"“{name}” does not take the text", lambda: field.queryText().getText(0, -1) == text)


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
            if child.getRoleName() != "table":
                look(child)

    look(window.application)
    if nameless:
        raise SystemExit("FAILED: " + "; ".join(nameless))
    print("ok   every control on screen has a name, and no description is markup")


def run_inside(program, work):
    import pyatspi

    tree = os.path.join(work, "desk")
    os.makedirs(os.path.join(work, "data"))
    os.makedirs(tree)
    for name in ("report.txt", "other.txt"):
        with open(os.path.join(work, "data", name), "w", encoding="utf-8") as file:
            file.write(name)
    os.symlink("../data/report.txt", os.path.join(tree, "today"))
    os.symlink("../data/gone", os.path.join(tree, "broken"))
    os.symlink("ring", os.path.join(tree, "ring"))
    with open(os.path.join(tree, "plain <b>.txt"), "w", encoding="utf-8") as file:
        file.write("x")

    process = subprocess.Popen([program, tree], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        window = Window(pyatspi)
        known = {"today": ("../data/report.txt", "Healthy"), "broken": ("../data/gone", "Broken"),
                 "ring": ("ring", "Broken (loop)"), "plain <b>.txt": ("", "")}
        check_rows(window, known)
        everything_has_a_name(window)

        link = os.path.join(tree, "fresh")
        window.act("menu item", "New Link…", shown=False)
        dialog = window.window_named("New Link")
        everything_has_a_name(window)
        window.type("Points to:", os.path.join(work, "data", "report.txt"), dialog)
        window.type("Name:", "fresh", dialog)
        window.act("push button", "Create Link", dialog)
        wait_for("no link was made", lambda: os.readlink(link) == "../data/report.txt")
        print("ok   a link is made without a pointer")

        window.select("fresh")
        window.act("menu item", "Change Target…", shown=False)
        dialog = window.window_named("Change Target")
        window.type("Will point to:", "../data/other.txt", dialog)
        window.act("push button", "Change Target", dialog)
        wait_for("the target was not changed", lambda: os.readlink(link) == "../data/other.txt")
        known["fresh"] = ("../data/other.txt", "Healthy")
        check_rows(window, known)
        print("ok   its target is changed")

        window.select("fresh")
        window.act("menu item", "Remove Link…", shown=False)
        dialog = window.window_named("Remove Link")
        window.act("push button", "Remove Link", dialog)
        wait_for("the link was not removed", lambda: not os.path.lexists(link))
        print("ok   it is removed, and its target is " +
              ("still there" if os.path.exists(os.path.join(work, "data", "other.txt")) else "gone"))
        del known["fresh"]
        check_rows(window, known)
    finally:
        process.kill()
        process.wait()


def main():
    if "--inside" not in sys.argv:
        enter_session()
    program = os.path.abspath(sys.argv[-1])
    work = tempfile.mkdtemp()
    started = []
    try:
        home = os.path.join(work, "home")
        os.makedirs(home, mode=0o700)
        reader, writer = os.pipe()
        os.environ.update(HOME=home, XDG_RUNTIME_DIR=home, XDG_CONFIG_HOME=home, LC_ALL="C.UTF-8",
                          QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="0")
        started.append(subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x860x24", "-nolisten",
                                         "tcp"], pass_fds=[writer], stderr=subprocess.DEVNULL))
        os.close(writer)
        display = os.fdopen(reader).readline().strip()
        if not display:
            skip("Xvfb did not start")
        os.environ["DISPLAY"] = f":{display}"
        for command in (["openbox"], ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"]):
            started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        time.sleep(1)
        run_inside(program, work)
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()
        shutil.rmtree(work, ignore_errors=True)


main()
