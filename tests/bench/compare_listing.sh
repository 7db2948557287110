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
# shellcheck source=tests/bench/own_display.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/own_display.sh"
own_home

own_display nice -n -15
ls -lU -- "$folder" >/dev/null # the cache is warm

for ((round = 0; round < rounds; round++)); do
    for program in "$build/app/linkwright" "${others[@]}"; do
        "${calm[@]}" dbus-run-session -- "$build/tests/bench/window_pings" "$program" "$folder" 2>/dev/null
    done
done
