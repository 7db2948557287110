#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window as a person uses it: a real X server, a window manager, a pointer and keys. What counts is what is on the
# disk afterwards. Usage: gui_xvfb.sh LINKWRIGHT [FOLDER FOR SCREENSHOTS]
set -euo pipefail

program=$(readlink -f -- "$1")
work=$(mktemp -d)
shots=${2:-$work/shots}
mkdir -p -- "$shots"
started=()

skip() { printf 'SKIPPED: %s\n' "$*"; exit 77; }
say() { printf '%s\n' "$*"; }
fail() {
    say "FAILED: $*"
    shoot failure || true
    for log in "$work"/*.log; do [[ -s $log ]] && { say "--- $log"; tail -n 20 -- "$log"; }; done
    exit 1
}

finish() {
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf -- "$work"
}
trap finish EXIT

for tool in Xvfb openbox xdotool xprop import convert pcmanfm-qt; do
    command -v "$tool" >/dev/null || skip "there is no $tool"
done

launch() { # NAME command…: in the background, ended with us
    local name=$1
    shift
    "$@" >"$work/$name.log" 2>&1 &
    started+=($!)
}

until_true() { # SECONDS command…: asks again and again
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < end)) || return 1
        sleep 0.05
    done
}

shoot() { import -window root "$shots/$1.png" 2>/dev/null; }

visible_windows() { xdotool search --onlyvisible --pid "$1" 2>/dev/null | sort -n; }
has_window() { [[ -n $(visible_windows "$1") ]]; }
window_named() { xdotool search --onlyvisible --name "$1" 2>/dev/null | head -n 1; }
is_named() { [[ -n $(window_named "$1") ]]; }
is_active() { [[ $(xdotool getactivewindow 2>/dev/null) == "$1" ]]; }
points_to() { [[ $(readlink -- "$1" 2>/dev/null) == "$2" ]]; }
is_gone() { [[ ! -L $1 && ! -e $1 ]]; }
popup_of() { (($(visible_windows "$1" | wc -l) > $2)); }

has_manager() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 0x; }

start_screen() {
    exec {number}<> <(:)
    Xvfb -displayfd "$number" -screen 0 1400x860x24 -nolisten tcp >"$work/Xvfb.log" 2>&1 &
    started+=($!)
    local display
    read -r -t 20 -u "$number" display || skip "Xvfb did not start"
    export DISPLAY=:$display
    launch openbox openbox
    until_true 10 has_manager || skip "openbox did not start"
}

bring() { # WINDOW X Y WIDTH HEIGHT
    xdotool windowactivate "$1" windowmove "$1" "$2" "$3" windowsize "$1" "$4" "$5"
    until_true 5 is_active "$1" || fail "window $1 cannot be made active"
}

# The first pixel in the colour of a selection within a rectangle of the screen, as "X Y".
selected_pixel() { # X Y WIDTH HEIGHT
    import -window root -crop "$3x$4+$1+$2" +repage -depth 8 txt:- 2>/dev/null |
        awk -F'[,: ]' -v x="$1" -v y="$2" '/#308CC6/ { print $1 + x, $2 + y; exit }'
}
has_selection() { [[ -n $(selected_pixel "$@") ]]; }

hand=0.03 # seconds between two moves of the hand; a busy machine wants a slower one

drag() { # FROM_X FROM_Y TO_X TO_Y keys…: with these keys held when it is let go
    local from_x=$1 from_y=$2 to_x=$3 to_y=$4 step
    shift 4
    xdotool mousemove --sync "$from_x" "$from_y" mousedown 1
    for step in 1 2 3 4 5 6 7 8 9 10; do
        xdotool mousemove $((from_x + (to_x - from_x) * step / 10)) $((from_y + (to_y - from_y) * step / 10))
        sleep $hand # the two programs talk about every step
    done
    for key in "$@"; do xdotool keydown "$key"; done
    for step in 1 2 3; do
        xdotool mousemove $((to_x + step)) "$to_y"
        sleep $hand
    done
    xdotool mouseup 1
    for key in "$@"; do xdotool keyup "$key"; done
}

make_tree() {
    mkdir -p "$work"/home/.config "$work"/run "$work"/tree/{desk,files,drop,menu}
    chmod 700 "$work/run"
    printf 'one' >"$work/tree/files/one.txt"
    printf 'two' >"$work/tree/files/two.txt"
    printf 'three' >"$work/tree/files/three.txt"
    ln -s ../files/gone.txt "$work/tree/desk/broken"
    ln -s ../files/one.txt "$work/tree/desk/healthy"
}

# ---

make_tree
export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_CACHE_HOME=$work/home/.cache XDG_RUNTIME_DIR=$work/run
export QT_QPA_PLATFORM=xcb QT_STYLE_OVERRIDE=fusion LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY QT_SCALE_FACTOR QT_QPA_PLATFORMTHEME XDG_CURRENT_DESKTOP
start_screen
tree=$work/tree

# A broken link is named; it is selected; a click and F4 change what it points to.
launch linkwright "$program" "$tree/desk/broken"
pid=${started[-1]}
until_true 30 has_window "$pid" || fail "no window came"
until_true 10 is_named '^desk' || fail "the window does not show the folder"
window=$(window_named '^desk')
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

# A real drag of three files from a file manager: with Ctrl+Shift at once, without by the menu.
files=$tree/files
if command -v dbus-run-session >/dev/null; then
    launch pcmanfm dbus-run-session -- pcmanfm-qt "$files"
else
    launch pcmanfm pcmanfm-qt "$files"
fi
until_true 30 is_named '^files' || fail "pcmanfm-qt shows no window"
manager=$(window_named '^files')

drop_three() { # FOLDER keys…
    local folder=$1
    shift
    bring "$window" 0 0 1390 820
    xdotool key ctrl+l type --delay 5 "$tree/$folder"
    xdotool key Return
    until_true 10 is_named "^$folder" || fail "the window does not show $folder"
    xdotool windowsize --sync "$window" 880 820 || true
    bring "$manager" 890 40 500 600
    xdotool mousemove --sync 1340 500 key ctrl+a
    until_true 10 has_selection 1050 100 340 450 || fail "nothing is selected in pcmanfm-qt"
    read -r x y < <(selected_pixel 1050 100 340 450)
    drag $((x + 5)) $((y + 5)) 420 560 "$@"
}

check_links() { # FOLDER
    local name
    for name in one two three; do
        until_true 10 points_to "$tree/$1/$name.txt" "../files/$name.txt" || fail "$1/$name.txt is $(readlink "$tree/$1/$name.txt" 2>&1 || echo nothing)"
        [[ $(<"$tree/$1/$name.txt") == "$name" ]] || fail "$1/$name.txt does not lead to the file"
        [[ -f $files/$name.txt && ! -L $files/$name.txt ]] || fail "the dropped file left its place"
    done
}

# A machine under load may lose a drag between two programs; a person would try again, more slowly.
until_done() { # command… -- what must come of it
    local deed=()
    while [[ $1 != -- ]]; do deed+=("$1"); shift; done
    shift
    for hand in 0.03 0.15 0.4 0.8; do
        "${deed[@]}"
        until_true 10 "$@" && return
        say "     once more, with a slower hand"
        xdotool key Escape
    done
    return 1
}

until_done drop_three drop ctrl shift -- points_to "$tree/drop/three.txt" ../files/three.txt || true
check_links drop
shoot 2-dropped-with-keys
say "ok   three files dropped with Ctrl+Shift: three links, relative, healthy"

before=$(visible_windows "$pid" | wc -l)
until_done drop_three menu -- popup_of "$pid" "$before" || fail "a plain drop opens no menu"
shoot 3-drop-menu
xdotool mousemove --sync 460 572 click 1 # Link Here is the first of the menu
check_links menu
shoot 4-dropped-by-menu
say "ok   three files dropped without keys: Link Here from the menu, three links, relative, healthy"

# It ends when its window is closed.
xdotool windowactivate --sync "$window" key ctrl+q
is_dead() { ! kill -0 "$pid" 2>/dev/null; }
until_true 5 is_dead || fail "it did not quit"
say "ok   Ctrl+Q ends it"
