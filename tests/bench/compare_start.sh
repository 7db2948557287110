#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# compare_start.sh BUILD [LINKWRIGHT]: the time from exec to the first painted window, as a ratio to an empty program of Qt
# Widgets, by turns and in the same run: in Xvfb with openbox, and offscreen. A home of its own, with the settings and
# the journal of an earlier start; warm cache. LINKWRIGHT: another one than BUILD's.
set -euo pipefail

build=${1:?usage: compare_start.sh BUILD [LINKWRIGHT]}
program=${2:-$build/app/linkwright}
bench=$build/tests/bench
rounds=${ROUNDS:-25}
# shellcheck source=tests/bench/own_display.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/own_display.sh"
own_home
mkdir "$work/tree"
for ((i = 0; i < 40; i++)); do printf x >"$work/tree/file $i"; ln -s "file $i" "$work/tree/link $i"; done
ln -s gone "$work/tree/broken"
export DBUS_SESSION_BUS_ADDRESS=unix:path=$work/none # or Qt would start a bus of its own each time

own_display chrt -r 20

measure() { # NAME PROGRAM ARGUMENT…
    printf '%-9s %-18s ' "$QT_QPA_PLATFORM" "$1"
    shift
    "${calm[@]}" "$bench/start_time" "$bench/libfirst_paint.so" "$rounds" "$bench/empty_window" "$@" 2>"$work/said" ||
        { cat "$work/said"; exit 1; }
}

for QT_QPA_PLATFORM in xcb offscreen; do
    export QT_QPA_PLATFORM
    measure "one word" "$bench/empty_window" Word
    measure "a folder" "$program" "$work/tree"
    measure "a broken link" "$program" "$work/tree/broken"
done
