# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# For the benches of windows, to be sourced: a home and a display of their own, in the folder $work, ended and deleted
# with the script. Other programs of a busy machine have their turn later, where `calm`, which both set, may ask for that.

work=$(mktemp -d)
started=()
calm=()
finish() {
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf -- "$work"
}
trap finish EXIT

own_home() {
    mkdir -p "$work"/{home/.config,run}
    chmod 700 "$work/run"
    export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_STATE_HOME=$work/home/.state
    export XDG_CACHE_HOME=$work/home/.cache XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8
    unset WAYLAND_DISPLAY QT_SCALE_FACTOR QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE XDG_CURRENT_DESKTOP
}

own_display() { # COMMAND…: what asks for an early turn, if it may be asked
    ! "$@" true 2>/dev/null || calm=("$@")
    local number display
    exec {number}<> <(:)
    "${calm[@]}" Xvfb -displayfd "$number" -screen 0 1400x860x24 -nolisten tcp >/dev/null 2>&1 &
    started+=($!)
    read -r -t 20 -u "$number" display
    export DISPLAY=:$display
    "${calm[@]}" openbox >/dev/null 2>&1 &
    started+=($!)
    sleep 1
}
