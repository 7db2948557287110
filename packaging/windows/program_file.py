# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""What a program for Windows says of itself: read from the finished file, not from what it was made of."""

import pathlib
import re
import struct
import subprocess
import tempfile

TOOLS = "x86_64-w64-mingw32-"
ICON_GROUP, VERSION, MANIFEST = 14, 16, 24
HARDENED = 0x20 | 0x40 | 0x100  # 64-bit address randomisation, address randomisation, no execution of data


def _output(*words):
    return subprocess.run(words, check=True, capture_output=True).stdout


def _name_at(data, at):
    """A number or a text, and where it ends: both forms are in use for the type and the name of a resource."""
    if data[at : at + 2] == b"\xff\xff":
        return struct.unpack_from("<H", data, at + 2)[0], at + 4
    end = at
    while data[end : end + 2] != b"\0\0":
        end += 2
    return data[at:end].decode("utf-16-le"), end + 2


def resources(file):
    """{type: [bytes]} of a program. windres writes them as a .res file: learn.microsoft.com, "Resource File Formats"."""
    with tempfile.NamedTemporaryFile(suffix=".res") as written:
        _output(TOOLS + "windres", "-J", "coff", "-i", str(file), "-O", "res", "-o", written.name)
        data = pathlib.Path(written.name).read_bytes()
    found, at = {}, 0
    while at < len(data):
        size, header = struct.unpack_from("<II", data, at)
        kind, _ = _name_at(data, at + 8)
        found.setdefault(kind, []).append(data[at + header : at + header + size])
        at += (header + size + 3) & ~3
    return found


def version_texts(block):
    """{name: value} of the texts in a version resource."""
    texts = block[block.find("StringFileInfo".encode("utf-16-le")) :].decode("utf-16-le", "replace")
    words = [word for word in re.split("[\0-\x1f]+", texts) if word]
    return dict(zip(words, words[1:]))


def icon_sizes(group):
    count = struct.unpack_from("<H", group, 4)[0]
    return sorted({group[6 + 14 * i] or 256 for i in range(count)})


def imports(file):
    return re.findall(r"DLL Name: (\S+)", _output(TOOLS + "objdump", "-p", str(file)).decode())


def is_hardened(file):
    flags = re.search(r"DllCharacteristics\s+([0-9a-f]+)", _output(TOOLS + "objdump", "-p", str(file)).decode())
    return int(flags[1], 16) & HARDENED == HARDENED


def is_for_windows_system(file):
    """True: has windows; False: belongs to a console."""
    return "(Windows GUI)" in _output(TOOLS + "objdump", "-p", str(file)).decode()
