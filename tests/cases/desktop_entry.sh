#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# The desktop entry is valid, and offers Linkwright for links without taking folders away from the file manager.
set -euo pipefail

entry=$(dirname -- "${BASH_SOURCE[0]}")/../../packaging/linux/io.github.linkwright.Linkwright.desktop

if ! command -v desktop-file-validate >/dev/null; then
    echo "skipped: desktop-file-validate is not installed"
    exit 77
fi

said=$(desktop-file-validate "$entry" 2>&1) || { echo "not valid: $said"; exit 1; }
[[ -z $said ]] || { echo "desktop-file-validate says: $said"; exit 1; }

types=$(sed -n 's/^MimeType=//p' "$entry")
[[ ";$types" == *";inode/symlink;"* ]] || { echo "MimeType lacks inode/symlink: $types"; exit 1; }
[[ ";$types" != *";inode/directory;"* ]] || { echo "MimeType takes inode/directory: $types"; exit 1; }
echo "the desktop entry is valid; it opens $types"
