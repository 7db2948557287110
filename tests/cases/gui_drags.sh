#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# Real drags between a file manager and the window, both ways. What counts is what is on the disk afterwards.
# Usage: gui_drags.sh LINKWRIGHT [FOLDER FOR SCREENSHOTS]
set -euo pipefail
# shellcheck source=tests/cases/gui_support.sh
. "$(dirname -- "$0")/gui_support.sh"

# Ours is at the left, the file manager at the right.
readonly our_left=250 our_top=100 our_width=400 our_height=500
readonly their_left=1050 their_top=100 their_width=340 their_height=450

go_to() { # FOLDER below the tree
    bring "$window" 0 0 1390 820
    xdotool key ctrl+l type --delay 5 "$tree/$1"
    xdotool key Return
    until_true 10 is_named "^$(basename -- "$1")" || fail "the window does not show $1"
    xdotool windowsize --sync "$window" 880 820 || true
}

select_theirs() { # all of it; sets x and y to a point on what is selected
    bring "$manager" 890 40 500 600
    xdotool mousemove --sync 1340 560 key ctrl+a
    until_true 10 has_selection $their_left $their_top $their_width $their_height || fail "nothing is selected in pcmanfm-qt"
    read -r x y < <(selected_pixel $their_left $their_top $their_width $their_height)
}

# The row of a name in our window, as a point on the screen: typed ahead, it is selected.
find_ours() { # NAME
    bring "$window" 0 0 880 820
    xdotool key Escape type --delay 5 "$1"
    until_true 10 has_selection $our_left $our_top $our_width $our_height || fail "$1 is not selected in our window"
    read -r to_x to_y < <(selected_pixel $our_left $our_top $our_width $our_height)
    to_y=$((to_y + 8)) to_x=$((to_x + 30))
}

drop_on_folder() { # FOLDER keys…
    go_to "$1"
    shift
    select_theirs
    drag $((x + 5)) $((y + 5)) 420 560 "$@"
}

drop_on_row() { # FOLDER NAME keys…
    go_to "$1"
    find_ours "$2"
    shift 2
    select_theirs
    drag $((x + 5)) $((y + 5)) "$to_x" "$to_y" "$@"
}

check_links() { # FOLDER PREFIX
    local name
    for name in one two three; do
        until_true 10 points_to "$tree/$1/$name.txt" "$2/$name.txt" || fail "$1/$name.txt is $(readlink "$tree/$1/$name.txt" 2>&1 || echo nothing)"
        [[ $(<"$tree/$1/$name.txt") == "$name" ]] || fail "$1/$name.txt does not lead to the file"
        [[ -f $tree/files/$name.txt && ! -L $tree/files/$name.txt ]] || fail "the dropped file left its place"
    done
}

count_links() { find "$1" -maxdepth 1 -type l | wc -l; }
has_links() { (($(count_links "$1") == $2)); }

enter_screen
tree=$work/tree
mkdir -p "$tree"/{desk,files,drop,menu,row/inside,onto,many,hundreds,out}
for name in one two three; do printf '%s' "$name" >"$tree/files/$name.txt"; done
for ((i = 100; i < 300; ++i)); do printf 'x' >"$tree/many/f$i"; done
printf 'new' >"$tree/desk/new.txt"
ln -s ../files/gone.txt "$tree/onto/broken"
start_window "$tree/desk" desk
start_manager "$tree/files"

until_done drop_on_folder drop ctrl shift -- points_to "$tree/drop/three.txt" ../files/three.txt || true
check_links drop ../files
shoot 1-dropped-with-keys
say "ok   three files dropped with Ctrl+Shift: three links, relative, healthy"

before=$(visible_windows "$pid" | wc -l)
until_done drop_on_folder menu -- popup_of "$pid" "$before" || fail "a plain drop opens no menu"
sleep 0.3 # it is painted
shoot 2-drop-menu
xdotool key l # Link Here
check_links menu ../files
say "ok   three files dropped without keys: Link Here from the menu, three links, relative, healthy"

until_done drop_on_row row inside ctrl shift -- points_to "$tree/row/inside/three.txt" ../../files/three.txt || true
check_links row/inside ../../files
say "ok   dropped on the row of a folder: three links in it"

rm "$tree/files/two.txt" "$tree/files/three.txt"
sleep 1 # the file manager sees it
until_done drop_on_row onto broken ctrl shift -- popup_of "$pid" "$before" || fail "a drop on a link opens no menu"
sleep 0.3
shoot 3-drop-on-a-link
xdotool key t # Change Target to…
until_true 10 points_to "$tree/onto/broken" ../files/one.txt || fail "the target was not changed"
has_links "$tree/onto" 1 || fail "more was made than was asked for"
say "ok   dropped on a broken link: Change Target, it leads to the file"

xdotool windowkill "$manager"
start_manager "$tree/many"
until_done drop_on_folder hundreds ctrl shift -- has_links "$tree/hundreds" 200 || fail "200 dropped files became $(count_links "$tree/hundreds") links"
[[ $(find -L "$tree/hundreds" -type f | wc -l) == 200 ]] || fail "not every link leads to its file"
bring "$window" 0 0 880 820
xdotool key ctrl+z
until_true 10 is_named '^Undo' || fail "undo of 200 links does not show them first"
until_true 5 is_active "$(window_named '^Undo')" || fail "what undo would do is not active"
sleep 0.5
shoot 4-undo-of-200
xdotool key alt+a # Apply
until_true 20 has_links "$tree/hundreds" 0 || fail "one undo left $(count_links "$tree/hundreds") links"
say "ok   200 files dropped: 200 links, and one undo takes them back"

# From ours into theirs: pcmanfm-qt makes a link with the same keys.
xdotool windowkill "$manager"
start_manager "$tree/out"
drag_out() {
    go_to desk
    find_ours new
    bring "$manager" 890 40 500 600
    drag "$to_x" "$to_y" 1200 400 ctrl shift
}
is_out() { [[ -L $tree/out/new.txt || -f $tree/out/new.txt ]]; }
until_done drag_out -- is_out || fail "what was dragged out did not arrive"
[[ $(<"$tree/out/new.txt") == new && $(<"$tree/desk/new.txt") == new ]] || fail "what was dragged out is not what was there"
shoot 5-dragged-out
say "ok   dragged from our window into pcmanfm-qt: $(if [[ -L $tree/out/new.txt ]]; then echo "a link to $(readlink "$tree/out/new.txt")"; else echo "a copy"; fi)"

# Onto the desktop, as the file manager draws it.
xdotool windowkill "$manager"
sleep 0.5
mkdir -p "$HOME/Desktop"
session=()
command -v dbus-run-session >/dev/null && session=(dbus-run-session --)
launch desktop "${session[@]}" pcmanfm-qt --desktop
sleep 3 # its window has no name that one could wait for; a drag that comes too early is tried again
drag_to_desktop() {
    go_to desk
    find_ours new
    drag "$to_x" "$to_y" 1200 500 ctrl shift
}
until_done drag_to_desktop -- points_to "$HOME/Desktop/new.txt" "$tree/desk/new.txt" || fail "what was dragged onto the desktop did not arrive"
shoot 6-on-the-desktop
say "ok   dragged from our window onto the desktop: a link to $(readlink "$HOME/Desktop/new.txt")"

# Within one folder: let go by accident nothing happens; with the keys there is a link beside it.
drag_here() { # keys…
    go_to desk
    find_ours new
    drag "$to_x" "$to_y" 420 560 "$@"
}
windows=$(visible_windows "$pid" | wc -l)
drag_here
sleep 1
popup_of "$pid" "$windows" && fail "a slip of the hand opens a menu"
[[ $(ls "$tree/desk") == new.txt ]] || fail "a slip of the hand made something"
until_done drag_here ctrl shift -- points_to "$tree/desk/Link to new.txt" new.txt || fail "no link beside the file"
say "ok   dragged within a folder: nothing; with Ctrl+Shift: a link beside it"

quit_window
