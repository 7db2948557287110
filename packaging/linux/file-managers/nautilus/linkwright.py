# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Manage Links Here and Edit Link… in the context menus of Nautilus, if python3-nautilus is installed.

An address is handed over as it is, one argument each and through no shell; Linkwright reads it byte for byte. Looks at
local files only, and never follows a link."""
import os
import subprocess
from urllib.parse import unquote_to_bytes, urlsplit

from gi.repository import GLib, GObject, Nautilus

WORDS = {
    "de": {"Edit Link…": "Link bearbeiten…", "Manage Links Here": "Links hier verwalten"},
    "en": {},
}


def words(english):
    """In the first of the person's languages that there are words in."""
    language = next((name for name in GLib.get_language_names() if name in WORDS), "en")
    return WORDS[language].get(english, english)


def is_link(file):
    return os.path.islink(unquote_to_bytes(urlsplit(file.get_uri()).path))


def local(files):
    return [file for file in files if file.get_uri_scheme() == "file"]


def start(_item, addresses):
    subprocess.Popen(["linkwright", "--", *addresses], start_new_session=True, stdin=subprocess.DEVNULL)


def item(name, label, files):
    made = Nautilus.MenuItem(name=f"Linkwright::{name}", label=words(label))
    made.connect("activate", start, [file.get_uri() for file in files])
    return made


class LinkwrightMenus(GObject.GObject, Nautilus.MenuProvider):
    # Nautilus before 43 puts its window before the files.
    def get_file_items(self, *arguments):
        files = arguments[-1]
        if not files or len(local(files)) != len(files):
            return []
        if all(is_link(file) for file in files):
            return [item("edit", "Edit Link…", files)]
        if all(file.is_directory() for file in files):
            return [item("manage", "Manage Links Here", files)]
        return []

    def get_background_items(self, *arguments):
        here = local([arguments[-1]])
        return [item("manage-here", "Manage Links Here", here)] if here else []
