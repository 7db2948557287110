#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# engine_without_openat2.sh DRIVER: kernels before 5.6 and some containers have no openat2; the verdicts are the same.
set -euo pipefail
# shellcheck source=engine_support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/engine_support.sh"

command -v strace >/dev/null || skip "strace is not installed"
without() { strace -f -qq -o /dev/null -e trace=openat2 -e inject=openat2:error="$1" -- "$report" "${@:2}"; }
strace -qq -o /dev/null true 2>/dev/null || skip "strace may not trace here"

top=$(mktemp -d "${TMPDIR:-/tmp}/linkwright-openat2-XXXXXX")
top=$(realpath -- "$top")
trap 'rm -rf -- "$top"' EXIT
cd "$top"

# A tree by chance, the same each time.
RANDOM=4711
names=(a b c d e f)
folders=(.)
pick() { folder=${folders[RANDOM % ${#folders[@]}]}; } # a subshell would have a chance of its own
for ((made = 0; made < 12; ++made)); do
    pick
    folder+=/${names[RANDOM % 6]}
    if mkdir "$folder" 2>/dev/null; then folders+=("$folder"); fi
done
for ((made = 0; made < 10; ++made)); do
    pick
    file=$folder/${names[RANDOM % 6]}
    if [[ ! -e $file ]]; then : >"$file"; fi
done
for ((made = 0; made < 150; ++made)); do
    text=
    ((RANDOM % 6 == 0)) && text=$top/
    for ((part = RANDOM % 4; part >= 0; --part)); do
        case $((RANDOM % 10)) in
        0 | 1) text+=../ ;;
        2) text+=./ ;;
        3) text+=/ ;;
        *) text+=${names[RANDOM % 6]}/ ;;
        esac
    done
    ((RANDOM % 4 == 0)) || text=${text%/}
    pick
    ln -s -- "${text:-a}" "$folder/${names[RANDOM % 6]}$((RANDOM % 5))" 2>/dev/null || true
done
ln -s "$(printf 'x%.0s' {1..256})" too-long
ln -s "$top"/gone/.. up
ln -s /dev/null device
ln -s /proc/self/status process
ln -s /proc/../"$top"/a there-and-back
ln -s /dev/../proc/mounts mounts
ln -s / root
ln -s $'\xff\n' odd

here() { sed 's,/proc/[0-9]*/,/proc/SELF/,'; } # each run is a process of its own
normal=$("$report" --truth "$top" | here) || { echo "the normal run differs from stat(2):"; echo "$normal"; exit 1; }
echo "$(wc -l <<<"$normal") links, $(cut -d'|' -f2 <<<"$normal" | sort | uniq -c | tr -s ' \n' ' ')"
expect "without openat2 (ENOSYS) all verdicts are the same" "$normal" "$(without ENOSYS --truth "$top" | here)"
expect "where it is forbidden (EPERM), too" "$normal" "$(without EPERM --truth "$top" | here)"

# Links of procfs that name nothing.
mkdir magic
ln -s /proc/self/exe magic/exe
ln -s /proc/self/cwd/ magic/cwd
ln -s /proc/self/cwd/a magic/below
ln -s /proc/self/fd/0 magic/pipe
ln -s /proc/self/exe/ magic/slash
expect "the links of procfs, too" "$(echo | "$report" --truth "$top/magic" | cut -d'|' -f1-3)" \
    "$(echo | without ENOSYS "$top/magic" | cut -d'|' -f1-3)"

finish
