#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# compare.sh BUILD [TREE]: whole processes on one tree, one run, warm cache, as ratios to the bare two-thread loop.
# Makes the tree (20,000 folders, 900,000 files, 100,000 links) when TREE is not there.
set -euo pipefail

build=${1:?usage: compare.sh BUILD [TREE]}
tree=${2:-${TMPDIR:-/tmp}/linkwright-bench-tree}
bench=$build/tests/bench
cli=$build/app/linkwright-cli
rounds=${ROUNDS:-5}

[[ -d $tree ]] || "$bench/make_tree" "$tree"

seconds() { # the median of some runs, their output thrown away; a status that is not 0 is an answer, too
    local start end
    for ((round = 0; round < rounds; round++)); do
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1 || true
        end=$(date +%s%N)
        echo $((end - start))
    done | sort -n | awk '{ a[NR] = $1 } END { printf "%.3f", a[int((NR + 1) / 2)] / 1e9 }'
}

peak() { # MiB resident at most
    /usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -n 1 | awk '{ printf "%.0f", $1 / 1024 }'
}

row() { # row NAME COMMAND…
    local name=$1 time
    shift
    if ! command -v "$1" >/dev/null; then
        printf '%-34s not installed\n' "$name"
        return
    fi
    time=$(seconds "$@")
    printf '%-34s %7s s %6s x %6s MiB\n' "$name" "$time" "$(awk -v a="$time" -v b="$bare" 'BEGIN { printf "%.2f", a / b }')" "$(peak "$@")"
}

find "$tree" -xtype l >/dev/null 2>&1 || true # warms the cache
bare=$(seconds "$bench/bare_loop" "$tree")
"$bench/bare_loop" "$tree"
row "bare two-thread loop" "$bench/bare_loop" "$tree"
row "linkwright-cli scan, broken, nul" "$cli" scan "$tree" --health broken --format nul
row "linkwright-cli scan, text" "$cli" scan "$tree" --format text
row "linkwright-cli scan, json" "$cli" scan "$tree" --format json
row "find -xtype l" find "$tree" -xtype l
row "fd -t l (looks at no target)" fdfind -H -I -t l . "$tree"
row "symlinks -r" symlinks -r "$tree"
row "rmlint -T badlinks" rmlint -T badlinks -o summary:stdout "$tree"
