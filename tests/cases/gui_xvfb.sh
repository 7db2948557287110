#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window as a person uses it: a real X server, a window manager, a pointer and keys. What counts is what is on the
# disk afterwards. Usage: gui_xvfb.sh LINKWRIGHT [FOLDER FOR SCREENSHOTS]
set -euo pipefail
# shellcheck source=tests/cases/gui_support.sh
. "$(dirname -- "$0")/gui_support.sh"

enter_screen
tree=$work/tree
mkdir -p "$tree"/{desk,files}
printf 'one' >"$tree/files/one.txt"
printf 'two' >"$tree/files/two.txt"
ln -s ../files/gone.txt "$tree/desk/broken"
ln -s ../files/one.txt "$tree/desk/healthy"

# A broken link is named; it is selected; a click and F4 change what it points to.
start_window "$tree/desk/broken" desk
bring "$window" 0 0 1390 820
until_true 10 has_selection 250 60 500 600 || fail "the link is not selected"
read -r x y < <(selected_pixel 250 60 500 600)
xdotool mousemove --sync $((x + 20)) $((y + 5)) click 1
shoot 1-broken-link
xdotool key F4
until_true 10 is_named '^Change Target' || fail "F4 opens no dialog"
dialog=$(window_named '^Change Target')
until_true 5 is_active "$dialog" || fail "the dialog is not active"
xdotool key ctrl+a type --delay 15 '../files/two.txt'
xdotool key Return
until_true 10 points_to "$tree/desk/broken" ../files/two.txt || fail "the target was not changed"
say "ok   click, F4, type, Return: the link points to ../files/two.txt"

# F2 gives it another name, Del and a click on the button remove it.
until_true 5 is_active "$window" || xdotool windowactivate --sync "$window"
xdotool key F2
sleep 0.3 # the editor is no window of its own that one could wait for
xdotool key ctrl+a type --delay 15 'mended'
xdotool key Return
until_true 10 points_to "$tree/desk/mended" ../files/two.txt || fail "F2 did not rename"
is_gone "$tree/desk/broken" || fail "the old name is still there"
say "ok   F2 renames"
until_true 5 has_selection 250 60 500 600 || fail "the renamed link is not selected"
xdotool key Delete
until_true 10 is_named '^Remove Link' || fail "Del asks nothing"
until_true 5 is_active "$(window_named '^Remove Link')" || fail "the question is not active"
xdotool key Return
until_true 5 is_active "$window" || fail "the question did not close"
[[ -L $tree/desk/mended ]] || fail "Return removed the link: Cancel must be the default"
xdotool key Delete
until_true 10 is_named '^Remove Link' || fail "Del asks nothing the second time"
until_true 5 is_active "$(window_named '^Remove Link')" || fail "the question is not active"
xdotool key alt+r
until_true 10 is_gone "$tree/desk/mended" || fail "the link was not removed"
[[ $(<"$tree/files/two.txt") == two ]] || fail "what the link pointed to is gone"
say "ok   Del asks, Cancel is the default, the target stays"

# It ends when its window is closed.
quit_window
say "ok   Ctrl+Q ends it"
