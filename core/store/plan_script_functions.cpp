// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/plan_script_functions.h"

namespace linkwright {

const std::string_view planScriptFunctions = R"sh(#!/bin/sh
# A plan of Linkwright, to be run without it.
#
# Usage: sh SCRIPT [ROOT]
#   ROOT  stands in front of every place, for example a copy of the tree; the texts of links stay as they are.
#
# Each change looks first. What is not as the plan expects is told on standard error and left alone; the rest goes on.
# Exit status: 0 all done, 3 some, 4 none.
#
# Less than "linkwright-cli apply" can do: there is no undo; a look and the act after it are two steps, between which
# another program may act; where mv has no -T, a link that gets another text is away for an instant; links that are
# made again belong to who runs this, and are as old as this run; a folder may be moved to another file system.
set -eu
LC_ALL=C
export LC_ALL

root=${1-}
root=${root%/}
case $root in
-*) root=./$root ;;
esac
if [ "$#" -gt 1 ] || { [ -n "$root" ] && [ ! -d "$root" ]; }; then
    printf 'usage: sh SCRIPT [ROOT]\n' >&2
    exit 4
fi
if ! command -v readlink >/dev/null; then
    printf 'readlink is needed, and not there.\n' >&2
    exit 4
fi
renames=no
case $(mv --help 2>&1) in
*'-T'* | *'[-finT]'*) renames=yes ;;
esac

number=0
made=0
refused=0
shown= # the place of the next change, where it would not print as it is

refuse() { # PLACE WHY
    which=
    [ "$1" = "$place" ] || which=' (about the other place)'
    printf 'change %s: %s: %s\n' "$number" "${shown:-$place}" "$2$which" >&2
    return 1
}

act() { # COMMAND…
    "$@" || refuse "$place" "$1 failed"
}

is_there() {
    [ -e "$1" ] || [ -L "$1" ]
}

is_file() {
    [ -f "$1" ] && [ ! -L "$1" ]
}

is_folder() {
    [ -d "$1" ] && [ ! -L "$1" ]
}

has_text() { # LINK TEXT: exactly, line breaks at the end too
    [ -L "$1" ] || return 1
    found=$(readlink -n -- "$1" && printf x) || return 1
    [ "$found" = "$2x" ]
}

expect_free() {
    ! is_there "$1" || refuse "$1" "something is there already"
}

expect_file() {
    is_file "$1" || refuse "$1" "not the file that was expected"
}

expect() { # PLACE KIND [TEXT]
    case $2 in
    link) has_text "$1" "$3" || refuse "$1" "not the link that was expected" ;;
    file) expect_file "$1" ;;
    folder) is_folder "$1" || refuse "$1" "not the folder that was expected" ;;
    *) is_there "$1" || refuse "$1" "nothing is there" ;;
    esac
}

make_parents() {
    act mkdir -p -- "${1%/*}/"
}

name_spare() { # PLACE: a free name beside it
    spare=${1%/*}/.linkwright-$$-$number
    expect_free "$spare"
}

set_aside() { # PLACE
    name_spare "$1" && act mv -- "$1" "$spare"
}

give_back() { # PLACE: what was set aside is not what was expected
    if is_there "$1"; then
        refuse "$1" "changed meanwhile; what was there is beside it as ${spare##*/}"
    else
        mv -- "$spare" "$1"
        refuse "$1" "changed meanwhile"
    fi
}

put_over() { # TEXT: puts the spare where the link with this text is
    if [ "$renames" = yes ]; then
        mv -f -T -- "$spare" "$place" && return 0
    elif mv -- "$place" "$spare-old"; then
        if has_text "$spare-old" "$1" && mv -- "$spare" "$place"; then
            rm -f -- "$spare-old"
            return 0
        fi
        is_there "$place" || mv -- "$spare-old" "$place"
    fi
    drop_spare
    refuse "$place" "could not be replaced"
}

drop_spare() { # that was made a moment ago
    rm -f -- "$spare"
    return 1
}

create() { # PLACE TEXT
    place=$root$1
    expect_free "$place" && act ln -s -- "$2" "$place"
}

create_with_parents() { # PLACE TEXT
    place=$root$1
    expect_free "$place" && make_parents "$place" && act ln -s -- "$2" "$place"
}

create_hard() { # PLACE OTHER-NAME KIND [TEXT]
    place=$root$1
    expect_free "$place" && expect "$root$2" "$3" "${4-}" && act ln -P -- "$root$2" "$place"
}

create_hard_with_parents() { # PLACE OTHER-NAME KIND [TEXT]
    place=$root$1
    expect_free "$place" && expect "$root$2" "$3" "${4-}" && make_parents "$place" && act ln -P -- "$root$2" "$place"
}

retarget() { # PLACE OLD NEW
    place=$root$1
    expect "$place" link "$2" && name_spare "$place" && act ln -s -- "$3" "$spare" && put_over "$2"
}

remove_link() { # PLACE TEXT
    place=$root$1
    expect "$place" link "$2" && set_aside "$place" || return 1
    if has_text "$spare" "$2"; then
        act rm -f -- "$spare"
    else
        give_back "$place"
    fi
}

remove_name() { # PLACE OTHER-NAME
    place=$root$1
    expect_file "$place" && is_same_file "$place" "$root$2" && set_aside "$place" || return 1
    if is_same_file "$spare" "$root$2"; then
        act rm -f -- "$spare"
    else
        give_back "$place"
    fi
}

is_same_file() { # PLACE OTHER-NAME
    is_file "$2" && [ "$1" -ef "$2" ] || refuse "$1" "no other name of this file is where one was expected"
}

move() { # PLACE NEW-PLACE KIND [TEXT]
    place=$root$1
    expect "$place" "$3" "${4-}" && expect_free "$root$2" || return 1
    if is_folder "$place"; then
        act mv -- "$place" "$root$2"
    else
        act ln -P -- "$place" "$root$2" && act rm -f -- "$place"
    fi
}

replace_with_hard_link() { # PLACE TEXT ORIGINAL
    place=$root$1
    expect "$place" link "$2" && expect_file "$root$3" && name_spare "$place" || return 1
    act ln -P -- "$root$3" "$spare" && put_over "$2"
}

replace_with_copy() { # PLACE TEXT ORIGINAL
    place=$root$1
    expect "$place" link "$2" && expect_file "$root$3" && name_spare "$place" || return 1
    { act cp -p -- "$root$3" "$spare" && act cmp -s -- "$root$3" "$spare"; } || drop_spare || return 1
    put_over "$2"
}

restore_from_hard_link() { # PLACE ORIGINAL TEXT
    place=$root$1
    expect_file "$place" && is_same_file "$place" "$root$2" && set_aside "$place" || return 1
    is_same_file "$spare" "$root$2" && restore "$3" || give_back "$place"
}

restore_from_copy() { # PLACE ORIGINAL TEXT
    place=$root$1
    expect_file "$place" && is_same_text "$place" "$root$2" && set_aside "$place" || return 1
    is_same_text "$spare" "$root$2" && restore "$3" || give_back "$place"
}

is_same_text() { # PLACE ORIGINAL
    is_file "$2" && cmp -s -- "$1" "$2" || refuse "$1" "no longer holds what the original holds"
}

restore() { # TEXT: the file that was here is set aside
    act ln -s -- "$1" "$place" && rm -f -- "$spare"
}

remove_folder() { # PLACE
    place=$root$1
    expect "$place" folder && act rmdir -- "$place"
}

change() { # FUNCTION PLACE…
    number=$((number + 1))
    if "$@"; then
        made=$((made + 1))
    else
        refused=$((refused + 1))
    fi
    shown=
}

)sh";

const std::string_view planScriptEnd = R"sh(
if [ "$refused" -eq 0 ]; then
    exit 0
elif [ "$made" -eq 0 ]; then
    exit 4
fi
exit 3
)sh";

} // namespace linkwright
