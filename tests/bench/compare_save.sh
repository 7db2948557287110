#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# compare_save.sh BUILD [TREE]: what it costs to record a scan: a plain one, a first that is saved (every end is looked
# at and read), and the same once more (nothing is new). Makes the tree (100,000 links to as many files of 2 KiB) when
# TREE is not there.
set -euo pipefail

build=${1:?usage: compare_save.sh BUILD [TREE]}
tree=${2:-${TMPDIR:-/tmp}/linkwright-save-tree}
cli=$build/app/linkwright-cli
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT

[[ -d $tree ]] || python3 - "$tree" <<'PYTHON'
import os
import sys

tree = sys.argv[1]
for folder in range(1000):
    os.makedirs(f"{tree}/files/{folder}")
    os.makedirs(f"{tree}/links/{folder}")
    for number in range(100):
        with open(f"{tree}/files/{folder}/f{number}", "wb") as file:
            file.write(os.urandom(2048))
        os.symlink(f"../../files/{folder}/f{number}", f"{tree}/links/{folder}/l{number}")
PYTHON

row() { # row NAME OPTION…
    local name=$1 told
    shift
    told=$(/usr/bin/time -f '%e %U %S %M' "$cli" --catalog "$state/catalog" --format nul scan "$tree/links" "$@" 2>&1 \
        >/dev/null | tail -n 1)
    awk -v name="$name" '{ printf "%-18s %6.2f s, %5.2f s of work, %4d MiB\n", name, $1, $2 + $3, $4 / 1024 }' <<<"$told"
}

"$cli" scan "$tree/links" --format nul >/dev/null # warms the cache
row "plain scan"
row "plain scan, again"
row "first save" --save one
row "saved again" --save one
row "saved again" --save one
du -k "$state/catalog" | awk '{ printf "the catalog: %.0f MiB\n", $1 / 1024 }'
