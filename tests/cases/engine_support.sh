#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# For the other engine_*.sh: what they look for, and how they say what they found. Sourced, with the driver as $1.
# shellcheck disable=SC2034

report=$1
failures=0
export ASAN_OPTIONS=detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS} # leaks cannot be looked for under strace

skip() { echo "SKIPPED: $*"; exit 77; }

need_root() { [[ $EUID -eq 0 ]] || skip "needs root"; }

# expect NAME EXPECTED ACTUAL
expect() {
    if [[ $2 == "$3" ]]; then
        echo "ok: $1"
    else
        echo "FAILED: $1 (expected -, found +)"
        diff -U0 <(echo "$2") <(echo "$3") | tail -n +3
        failures=$((failures + 1))
    fi
}

# line PLACE ARGUMENT…: what the driver says of one place
line() {
    local place=$1
    shift
    "$report" "$@" | grep -F -- "$place|" || true
}

finish() {
    ((failures == 0)) || { echo "$failures failed"; exit 1; }
    echo "all as it should be"
}
