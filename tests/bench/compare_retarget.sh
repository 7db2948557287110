#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# compare_retarget.sh BUILD [LINKS]: a journaled retarget of LINKS links (100,000) and its undo, through the engine and
# through the command line, as ratios to a bare symlinkat + renameat loop over the same links. ROUNDS rounds, one after
# the other; each figure is the median. ext4 passes over every inode that was deleted in the last minutes, for all acts
# alike, so the seconds depend on what was done before; set TMPDIR to another file system to compare.
set -euo pipefail

build=${1:?usage: compare_retarget.sh BUILD [LINKS]}
links=${2:-100000}
rounds=${ROUNDS:-5}
bench=$build/tests/bench/bench_retarget
cli=$build/app/linkwright-cli

top=$(mktemp -d "${TMPDIR:-/tmp}/linkwright-retarget-XXXXXX")
trap 'rm -rf -- "$top"' EXIT
tree=$top/tree
journal=$top/journal.sqlite
plan=$top/plan.json

# note NAME COMMAND…: its seconds and MiB, remembered under NAME
note() {
    local name=$1
    shift
    "$@" >>"$top/$name"
}

whole() { # a whole process, in the same form
    /usr/bin/time -o "$top/time" -f '%e %M' "$@" >/dev/null
    awk '{ printf "%s %.0f\n", $1, $2 / 1024 }' "$top/time"
}

median() { # median NAME COLUMN
    sort -n -k"$2,$2" "$top/$1" | awk -v column="$2" '{ a[NR] = $column } END { print a[int((NR + 1) / 2)] }'
}

"$bench" make "$tree" "$links"
for ((round = 0; round < rounds; round++)); do
    note bare "$bench" bare "$tree" "$links" "../round/$round/target"
    note engine "$bench" engine "$tree" "$links" "../engine/$round/target" "$journal"
    note engine-undo "$bench" undo "$journal"
    "$bench" plan "$tree" "$links" "../cli/$round/target" "$plan"
    note cli whole "$cli" --journal "$journal" --quiet apply --yes "$plan"
    note cli-undo whole "$cli" --journal "$journal" --quiet undo --yes
done

printf '%-46s %9s %7s %10s\n' "$links links, $rounds rounds" seconds ratio "peak MiB"
row() { # row NAME WORDS
    local seconds
    seconds=$(median "$1" 1)
    printf '%-46s %9.3f %7.2f %10s\n' "$2" "$seconds" \
        "$(awk -v a="$seconds" -v b="$(median bare 1)" 'BEGIN { print a / b }')" "$(median "$1" 2)"
}
row bare "bare symlinkat + renameat"
row engine "engine: apply with the journal"
row engine-undo "engine: undo with the journal"
row cli "linkwright-cli apply, the whole process"
row cli-undo "linkwright-cli undo, the whole process"
