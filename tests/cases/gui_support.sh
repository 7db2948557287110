# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# For scripts that use the window as a person does: a real X server, a window manager, a pointer and keys. Sourced with
# LINKWRIGHT [FOLDER FOR SCREENSHOTS] as arguments.

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

# A home, a session and a screen of our own.
enter_screen() {
    mkdir -p "$work"/home/.config "$work"/run
    chmod 700 "$work/run"
    export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_CACHE_HOME=$work/home/.cache XDG_RUNTIME_DIR=$work/run
    export QT_QPA_PLATFORM=xcb QT_STYLE_OVERRIDE=fusion LC_ALL=C.UTF-8
    unset WAYLAND_DISPLAY QT_SCALE_FACTOR QT_QPA_PLATFORMTHEME XDG_CURRENT_DESKTOP
    start_screen
}

start_window() { # PLACE NAME: sets pid and window
    launch linkwright "$program" "$1"
    pid=${started[-1]}
    until_true 30 has_window "$pid" || fail "no window came"
    until_true 10 is_named "^$2" || fail "the window does not show the folder"
    window=$(window_named "^$2")
}

# shellcheck disable=SC2034 # those who source this use what it sets
start_manager() { # FOLDER: a file manager; sets manager
    if command -v dbus-run-session >/dev/null; then
        launch pcmanfm dbus-run-session -- pcmanfm-qt "$1"
    else
        launch pcmanfm pcmanfm-qt "$1"
    fi
    until_true 30 is_named "^$(basename -- "$1")" || fail "pcmanfm-qt shows no window"
    manager=$(window_named "^$(basename -- "$1")")
}

is_dead() { ! kill -0 "$pid" 2>/dev/null; }
quit_window() {
    xdotool windowactivate --sync "$window" key ctrl+q
    until_true 5 is_dead || fail "it did not quit"
}
