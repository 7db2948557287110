#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Every sentence of the window is in the translation files, and every translation is whole.

Whole: finished, with all plural forms, the same %1 and %n as the sentence, a mnemonic and a last "…" where that has
one. Which class says a sentence is compared as well where lupdate is installed. Usage: translations.py ROOT
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Xml

SPOKEN = ("dialogs", "gestures", "models", "text", "views", "window")  # the command line speaks English
ONLY_PLURALS = ("en",)

LITERALS = r'((?:(?:"(?:[^"\\\n]|\\.)*"|R"\([^"]*?\)")\s*)+)'
CALLS = re.compile(r"\b(?:(tr|words)\(|(?:translate|QT_TRANSLATE(_N)?_NOOP)\(\s*" r'"([\w:]+)"\s*,)\s*' + LITERALS
                   + r"(\s*,\s*(?:nullptr|\"\")\s*,)?", re.DOTALL)
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'"}


def text_of(literals):
    """What the compiler makes of one or more literals beside each other."""
    text = ""
    for raw, cooked in re.findall(r'R"\((.*?)\)"|"((?:[^"\\]|\\.)*)"', literals, re.DOTALL):
        text += raw + re.sub(r"\\(.)", lambda escape: ESCAPES[escape[1]], cooked)
    return text


def said_in(source):
    """(context or None, sentence, whether it counts), for each sentence that a source says."""
    with open(source, encoding="utf-8") as file:
        code = re.sub(r"^\s*//.*$", "", file.read(), flags=re.MULTILINE)
    for _, noop_counts, context, literals, counts in CALLS.findall(code):
        yield context or None, text_of(literals), bool(noop_counts or counts)


def all_said(root):
    for part in SPOKEN:
        for folder, _, names in os.walk(os.path.join(root, "app", part)):
            for name in names:
                if name.endswith((".cpp", ".h")):
                    yield from said_in(os.path.join(folder, name))


def messages_of(path):
    """(context, sentence, comment) -> list of translations, or None where it is unfinished."""
    found = {}
    for context in Xml.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None and all(forms)
            if message.get("numerus") == "yes":
                finished = finished and len(forms) > 1
            found[name, message.findtext("source"), message.findtext("comment") or ""] = forms if finished else None
    return found


def marks(text):
    return set(re.findall(r"%L?(\d|n)", text))


def has_mnemonic(text):
    return re.search(r"&[^&\s]", text.replace("&&", "")) is not None


def faults_of(key, forms):
    context, sentence, _ = key
    if forms is None:
        yield f"{context}: “{sentence}” is not translated"
        return
    for form in forms:
        lost = marks(sentence) - marks(form) - {"n"}  # "the link" may be enough for one
        added = marks(form) - marks(sentence)
        if lost or added:
            yield f"{context}: “{form}” does not fill in what “{sentence}” does"
        if has_mnemonic(sentence) != has_mnemonic(form):
            yield f"{context}: “{sentence}” and “{form}” differ in having a mnemonic"
        if sentence.rstrip().endswith("…") != form.rstrip().endswith("…"):
            yield f"{context}: “{sentence}” and “{form}” differ in ending in “…”"
    if "n" in marks(sentence) and "n" not in marks(forms[-1]):
        yield f"{context}: “{forms[-1]}” does not say how many"


def faults_against_sources(language, kept, said):
    """What the sources say and the file lacks, and the other way round; a sentence in a class of any name counts."""
    in_file = {(context, sentence) for context, sentence, _ in kept}
    sentences = {sentence for _, sentence in in_file}
    for context, sentence, counts in said:
        if language in ONLY_PLURALS and not counts:
            continue
        if ((context, sentence) not in in_file) if context else (sentence not in sentences):
            yield f"“{sentence}” is new in the sources"
    known = {sentence for _, sentence, _ in said}
    for sentence in sorted(sentences - known):
        yield f"“{sentence}” is gone from the sources"


def faults_against_lupdate(root, folder):
    with tempfile.TemporaryDirectory() as fresh:
        for name in os.listdir(folder):
            shutil.copy(os.path.join(folder, name), fresh)
        subprocess.run([os.path.join(root, "packaging", "update-translations"), fresh], check=True,
                       stderr=subprocess.DEVNULL)
        for name in sorted(os.listdir(folder)):
            kept, wanted = (messages_of(os.path.join(where, name)).keys() for where in (folder, fresh))
            yield from (f"{name}: {c}: “{s}” is new in the sources" for c, s, _ in sorted(wanted - kept))
            yield from (f"{name}: {c}: “{s}” is gone from the sources" for c, s, _ in sorted(kept - wanted))


def main():
    root = os.path.abspath(sys.argv[1])
    folder = os.path.join(root, "resources", "translations")
    said = set(all_said(root))
    faults = []
    for name in sorted(os.listdir(folder)):
        language = re.fullmatch(r"linkwright_(\w+)\.ts", name)[1]
        kept = messages_of(os.path.join(folder, name))
        found = list(faults_against_sources(language, kept, said))
        for key, forms in kept.items():
            found += faults_of(key, forms)
        faults += [f"{name}: {fault}" for fault in found]
        print(f"{name}: {len(kept)} sentences; the sources have {len(said)}")
    if shutil.which("lupdate", path="/usr/lib/qt6/bin:" + os.environ.get("PATH", "")):
        faults += faults_against_lupdate(root, folder)
    else:
        print("there is no lupdate, so the classes of the sentences are not compared")
    for fault in faults[:40]:
        print(fault)
    if len(faults) > 40:
        print(f"… and {len(faults) - 40} more")
    return 1 if faults else 0


sys.exit(main())
