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
work=$(mktemp -d)
started=()
finish() {
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf -- "$work"
}
trap finish EXIT

mkdir -p "$work"/{home/.config,run,tree}
chmod 700 "$work/run"
for ((i = 0; i < 40; i++)); do printf x >"$work/tree/file $i"; ln -s "file $i" "$work/tree/link $i"; done
ln -s gone "$work/tree/broken"
export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_STATE_HOME=$work/home/.state XDG_CACHE_HOME=$work/home/.cache
export XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8
export DBUS_SESSION_BUS_ADDRESS=unix:path=$work/none # or Qt would start a bus of its own each time
unset WAYLAND_DISPLAY QT_SCALE_FACTOR QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE XDG_CURRENT_DESKTOP

# Other programs of a busy machine have their turn later, where we may ask for that.
calm=()
! chrt -r 20 true 2>/dev/null || calm=(chrt -r 20)

exec {number}<> <(:)
"${calm[@]}" Xvfb -displayfd "$number" -screen 0 1400x860x24 -nolisten tcp >/dev/null 2>&1 &
started+=($!)
read -r -t 20 -u "$number" display
export DISPLAY=:$display
"${calm[@]}" openbox >/dev/null 2>&1 &
started+=($!)
sleep 1

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
