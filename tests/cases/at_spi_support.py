# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""What at_spi.py and target_changes.py stand on: a screen and a session of their own, and the window as a screen reader
has it."""

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
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, os.path.abspath(sys.argv[0]), "--inside",
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
            if node.getRoleName() not in ("table", "tree"):
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
        """Its rows, whether they are shown as a table or as a tree."""
        return wait_for("there is no folder",
                        lambda: self.find("table", "Folder") or self.find("tree", "Folder")).queryTable()

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


@contextlib.contextmanager
def screen():
    """A folder to work in, with a home, a screen and a window manager; all of it is gone afterwards."""
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
        yield work
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()
        shutil.rmtree(work, ignore_errors=True)


@contextlib.contextmanager
def opened(program, folder):
    """The program with that folder in its window."""
    import pyatspi

    process = subprocess.Popen([program, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Window(pyatspi)
    finally:
        process.kill()
        process.wait()
