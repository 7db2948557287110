#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window beside a file system that never answers (hung_mount.cpp): a folder with links into it is shown, then the
# mount itself is browsed, then it quits. How long that took is printed; that it ends at all is what counts.
# Usage: gui_hung_mount.sh LINKWRIGHT HUNG-MOUNT [FOLDER FOR SCREENSHOTS]
set -euo pipefail
hung=$(readlink -f -- "$2")
set -- "$1" "${@:3}"
# shellcheck source=tests/cases/gui_support.sh
. "$(dirname -- "$0")/gui_support.sh"

enter_screen
tree=$work/tree
mkdir -p "$tree/desk" "$tree/mount"
printf 'one' >"$tree/one.txt"
ln -s ../one.txt "$tree/desk/healthy"
for number in {1..100}; do ln -s "../mount/none-$number" "$tree/desk/link-$number"; done

launch hung "$hung" "$tree/mount"
is_mounted() { grep -q ready "$work/hung.log"; }
is_refused() { grep -q SKIPPED "$work/hung.log"; }
is_either() { is_mounted || is_refused; }
until_true 10 is_either || fail "nothing was mounted"
! is_refused || skip "$(<"$work/hung.log")"

start_window "$tree/desk" desk
bring "$window" 0 0 1390 820
shoot 1-checking
sleep 4
shoot 2-not-answering
say "ok   a folder with links into it is shown"

xdotool key ctrl+l type --delay 15 "$tree/mount"
xdotool key Return
sleep 4
shoot 3-browsed
xdotool key ctrl+l type --delay 15 "$tree/desk"
xdotool key Return
until_true 10 is_named '^desk' || fail "the window does not go on"
shoot 4-back
say "ok   the mount itself was asked for, and the window went on"

start=$(date +%s%N)
xdotool windowactivate --sync "$window" key ctrl+q
until_true 30 is_dead || fail "it did not quit"
say "ok   it quit in $((($(date +%s%N) - start) / 1000000)) ms"
