#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# compare_listing.sh BUILD FOLDER [PROGRAM…]: how long the window is at work on a huge folder, how long its event loop
# leaves a question of the window manager unanswered, processor time and memory; then the same for other file managers
# (default: pcmanfm-qt), one after the other, in Xvfb with openbox and a home of its own. Nothing is written to FOLDER.
set -euo pipefail

build=${1:?usage: compare_listing.sh BUILD FOLDER [PROGRAM…]}
folder=$(readlink -f -- "${2:?a folder}")
others=("${@:3}")
((${#others[@]})) || others=(pcmanfm-qt)
rounds=${ROUNDS:-3}
work=$(mktemp -d)
started=()
finish() {
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf -- "$work"
}
trap finish EXIT

mkdir -p "$work"/{home/.config,run}
chmod 700 "$work/run"
export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_STATE_HOME=$work/home/.state XDG_CACHE_HOME=$work/home/.cache
export XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY QT_SCALE_FACTOR QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE XDG_CURRENT_DESKTOP

# Other programs of a busy machine have their turn later, where we may ask for that.
calm=()
! nice -n -15 true 2>/dev/null || calm=(nice -n -15)

exec {number}<> <(:)
"${calm[@]}" Xvfb -displayfd "$number" -screen 0 1400x860x24 -nolisten tcp >/dev/null 2>&1 &
started+=($!)
read -r -t 20 -u "$number" display
export DISPLAY=:$display
"${calm[@]}" openbox >/dev/null 2>&1 &
started+=($!)
sleep 1
ls -lU -- "$folder" >/dev/null # the cache is warm

for ((round = 0; round < rounds; round++)); do
    for program in "$build/app/linkwright" "${others[@]}"; do
        "${calm[@]}" dbus-run-session -- "$build/tests/bench/window_pings" "$program" "$folder" 2>/dev/null
    done
done
