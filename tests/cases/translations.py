#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Every sentence of the sources is in the translation files, and every translation is whole.

Whole: finished, with all plural forms, the same %1 and %n as the sentence, a mnemonic where that has one, and no two
entries of one menu with the same mnemonic. Usage: translations.py ROOT OF THE SOURCES
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Xml


def messages_of(path):
    """(context, sentence, comment) -> list of translations, or None where it is unfinished."""
    found = {}
    for context in Xml.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None and all(forms)
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            found[key] = forms if finished else None
    return found


def marks(text):
    return sorted(set(re.findall(r"%L?(\d|n)", text)))


def has_mnemonic(text):
    return re.search(r"&[^&\s]", text.replace("&&", "")) is not None


def faults_of(key, forms):
    context, sentence, _ = key
    if forms is None:
        yield f"{context}: “{sentence}” is not translated"
        return
    for form in forms:
        lost = set(marks(sentence)) - set(marks(form)) - {"n"}
        added = set(marks(form)) - set(marks(sentence))
        if lost or added:
            yield f"{context}: “{form}” does not fill in what “{sentence}” does"
        if has_mnemonic(sentence) != has_mnemonic(form):
            yield f"{context}: “{sentence}” and “{form}” differ in having a mnemonic"
        if sentence.rstrip().endswith("…") != form.rstrip().endswith("…"):
            yield f"{context}: “{sentence}” and “{form}” differ in asking further"


def main():
    root = os.path.abspath(sys.argv[1])
    if shutil.which("lupdate", path="/usr/lib/qt6/bin:" + os.environ["PATH"]) is None:
        print("SKIPPED: there is no lupdate")
        return 77
    folder = os.path.join(root, "resources", "translations")
    faults = []
    with tempfile.TemporaryDirectory() as fresh:
        for name in os.listdir(folder):
            shutil.copy(os.path.join(folder, name), fresh)
        subprocess.run([os.path.join(root, "packaging", "update-translations"), fresh], check=True,
                       stderr=subprocess.DEVNULL)
        for name in sorted(os.listdir(folder)):
            kept = messages_of(os.path.join(folder, name))
            wanted = messages_of(os.path.join(fresh, name))
            faults += [f"{name}: {c}: “{s}” is new in the sources" for c, s, _ in sorted(wanted.keys() - kept.keys())]
            faults += [f"{name}: {c}: “{s}” is gone from the sources" for c, s, _ in sorted(kept.keys() - wanted.keys())]
            for key, forms in kept.items():
                faults += [f"{name}: {fault}" for fault in faults_of(key, forms)]
            print(f"{name}: {len(kept)} sentences")
    for fault in faults[:40]:
        print(fault)
    if len(faults) > 40:
        print(f"… and {len(faults) - 40} more")
    return 1 if faults else 0


sys.exit(main())
