#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""What cmake --install puts on a disk: everything is there, with the right modes, and those who read it can.

Usage: installed_tree.py CMAKE BUILD_FOLDER HELPER_IN_POLICY"""
import configparser
import os
import pathlib
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

APP = "io.github.linkwright.Linkwright"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
PROGRAMS = ("bin/linkwright", "bin/linkwright-cli", "libexec/linkwright-helper", "libexec/linkwright-worker")
KIO_MENUS = ("share/kio/servicemenus/linkwright-manage.desktop", "share/kio/servicemenus/linkwright-show.desktop")
SEND_TO = tuple(f"share/Thunar/sendto/linkwright-{what}.desktop" for what in ("manage", "edit"))
MENUS = {  # what it is offered for
    KIO_MENUS[0]: "inode/directory", KIO_MENUS[1]: "all/allfiles",
    SEND_TO[0]: "inode/directory", SEND_TO[1]: "inode/symlink",
    "share/file-manager/actions/linkwright-manage.desktop": "inode/directory",
    "share/file-manager/actions/linkwright-edit.desktop": "inode/symlink",
    "share/nemo/actions/linkwright-manage.nemo_action": "dir",
    "share/nemo/actions/linkwright-edit.nemo_action": "inode/symlink",
}
failures = []
unread = []


def check(fine, what):
    if not fine:
        failures.append(what)


def told_by(tool, *arguments):
    """What a checker says; nothing when there is none."""
    if not shutil.which(tool):
        unread.append(tool)
        return None
    run = subprocess.run([tool, *arguments], capture_output=True, check=False, text=True)
    return run.returncode, (run.stdout + run.stderr).strip()


def entry_file(path):
    parser = configparser.RawConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",), strict=True)
    parser.optionxform = str
    parser.read_string(path.read_text(encoding="utf-8"))
    return parser


def everything_is_there(root):
    wanted = {*PROGRAMS, f"share/applications/{APP}.desktop", f"share/metainfo/{APP}.metainfo.xml",
              "share/polkit-1/actions/io.github.linkwright.policy", "share/man/man1/linkwright.1",
              "share/man/man1/linkwright-cli.1", "share/man/man8/linkwright-helper.8",
              "share/bash-completion/completions/linkwright-cli", "share/zsh/vendor-completions/_linkwright-cli",
              "share/fish/vendor_completions.d/linkwright-cli.fish", "share/nautilus-python/extensions/linkwright.py",
              "share/icons/hicolor/scalable/apps/linkwright.svg",
              "share/icons/hicolor/symbolic/apps/linkwright-symbolic.svg",
              *(f"share/icons/hicolor/{size}x{size}/apps/linkwright.png" for size in SIZES),
              *MENUS}
    there = {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}
    check(wanted <= there, f"not installed: {sorted(wanted - there)}")
    examples = re.compile(r"share/doc/linkwright/(examples|handbook)/.+|share/translations/.+|share/linkwright/.+")
    more = {path for path in there - wanted if not examples.fullmatch(path)}
    check(not more, f"installed, and nobody knows why: {sorted(more)}")
    for path in root.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        runs = path.is_dir() or str(path.relative_to(root)) in PROGRAMS + KIO_MENUS
        check(mode == (0o755 if runs else 0o644), f"{path.relative_to(root)} has the mode {mode:o}")


def icons_are_what_they_say(root):
    for size in SIZES:
        head = (root / f"share/icons/hicolor/{size}x{size}/apps/linkwright.png").read_bytes()[16:24]
        check(struct.unpack(">II", head) == (size, size), f"the icon of {size} pixels has {struct.unpack('>II', head)}")
    policy = xml.parse(root / "share/polkit-1/actions/io.github.linkwright.policy").getroot()
    check(policy.findtext("icon_name") == "linkwright", "polkit is told another icon")
    for path in (f"share/applications/{APP}.desktop", *MENUS):
        icons = re.findall(r"^Icon(?:-Name)?=(.*)$", (root / path).read_text(encoding="utf-8"), re.M)
        check(icons and set(icons) <= {"linkwright", "window-new"}, f"{path} has the icons {icons}")


def entries_are_valid(root):
    desktop = root / f"share/applications/{APP}.desktop"
    for path in (desktop, *(root / menu for menu in SEND_TO)):
        told = told_by("desktop-file-validate", str(path))
        check(told in (None, (0, "")), f"desktop-file-validate, {path.name}: {told}")
    types = entry_file(desktop)["Desktop Entry"]["MimeType"].split(";")
    check("inode/symlink" in types, "no links are opened with it")
    check("inode/directory" not in types, "it asks for folders, which are the file manager's")
    told = told_by("appstreamcli", "validate", "--no-net", str(root / f"share/metainfo/{APP}.metainfo.xml"))
    check(told is None or told[0] == 0, f"appstreamcli: {told}")
    check(told is None or not re.search(r"^[EWI]: ", told[1], re.M), f"appstreamcli: {told}")


def menus_start_no_shell(root):
    """Each line that starts us ends the options and hands names over as arguments: paths, or addresses in Nemo."""
    for menu, kind in MENUS.items():
        path = root / menu
        text = path.read_text(encoding="utf-8")
        words = "%U" if path.suffix == ".nemo_action" else "%F"
        check(re.findall(r"^Exec=(.*)$", text, re.M) == [f"linkwright -- {words}"], f"{menu}: how it starts us")
        shown_for = re.findall(r"^(?:MimeTypes?|Mimetypes|Extensions)=(.*);$", text, re.M)
        check(shown_for == [kind], f"{menu} is for {shown_for}")
        entry_file(path)
    nautilus = (root / "share/nautilus-python/extensions/linkwright.py").read_text(encoding="utf-8")
    compile(nautilus, "linkwright.py", "exec")
    check("shell=True" not in nautilus, "Nautilus starts a shell")


def links_open_with_it(root):
    told = told_by("update-desktop-database", str(root / "share/applications"))
    if told is None:
        return
    check(told == (0, ""), f"update-desktop-database: {told}")
    cache = (root / "share/applications/mimeinfo.cache").read_text(encoding="utf-8")
    check(f"inode/symlink={APP}.desktop;" in cache, f"the cache has no links: {cache}")
    check("inode/directory" not in cache, f"the cache has folders: {cache}")


def manuals_are_clean(root):
    for path in sorted((root / "share/man").rglob("*.[0-9]")):
        text = path.read_text(encoding="utf-8")
        check(not re.search(r"@[A-Za-z_]+@", text), f"{path.name}: a name was not filled in")
        told = told_by("mandoc", "-T", "lint", "-W", "warning", str(path))
        check(told in (None, (0, "")), f"mandoc: {told}")


def main(cmake, build, helper):
    scratch = pathlib.Path(tempfile.mkdtemp())
    try:
        root = scratch / "usr"
        old = os.umask(0o022)
        run = subprocess.run([cmake, "--install", build, "--prefix", str(root)], capture_output=True, check=False,
                             env={**os.environ, "DESTDIR": ""})
        os.umask(old)
        if run.returncode != 0:
            print(f"cmake --install failed: {run.stderr.decode()}")
            return 1
        policy = (root / "share/polkit-1/actions/io.github.linkwright.policy").read_text(encoding="utf-8")
        check(f">{helper}<" in policy, "polkit is told another helper")
        for look in (everything_is_there, icons_are_what_they_say, entries_are_valid, menus_start_no_shell,
                     links_open_with_it, manuals_are_clean):
            look(root)
    finally:
        shutil.rmtree(scratch)
    for tool in sorted(set(unread)):
        print(f"not asked, as it is not installed: {tool}")
    print("\n".join(failures) or "what is installed can be read by those it is for")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
