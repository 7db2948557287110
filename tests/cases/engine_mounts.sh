#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# The engine among mounts: engine_mounts.sh DRIVER. All in a mount namespace of its own, so that nothing leaks.
set -euo pipefail
# shellcheck source=engine_support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/engine_support.sh"

need_root
if [[ -z ${IN_NAMESPACE:-} ]]; then
    unshare --mount --propagation private true 2>/dev/null || skip "this system allows no mount namespaces"
    IN_NAMESPACE=1 exec unshare --mount --propagation private "${BASH_SOURCE[0]}" "$@"
fi

top=$(mktemp -d "${TMPDIR:-/tmp}/linkwright-mounts-XXXXXX")
top=$(realpath -- "$top")
trap 'umount -R "$top" 2>/dev/null; rm -rf --one-file-system -- "$top"' EXIT
mount -t tmpfs lw "$top" 2>/dev/null || skip "may not mount a tmpfs"
mkdir "$top"/{home,tmpfs,real,fuse,bind}
touch "$top/home/file" "$top/real/file"
ln -s file "$top/real/inside"

# A local mount is looked into and told.

mount -t tmpfs lw "$top/tmpfs"
mkdir "$top/tmpfs/dir"
touch "$top/tmpfs/file"
ln -s "$top/tmpfs/file" "$top/home/absolute"
ln -s ../tmpfs/file "$top/home/relative"
ln -s ../tmpfs/gone "$top/home/gone"
ln -s ../tmpfs/../home/file "$top/home/back"
ln -s ../tmpfs/dir/.. "$top/home/root-of-it"
ln -s ../home/file "$top/tmpfs/out"
expect "a target on another local mount is checked" "\
$top/home/absolute|healthy|1|ok|other-fs,outside|$top/tmpfs/file|ok
$top/home/back|healthy|1|ok|lengthy|$top/home/file|ok
$top/home/gone|broken|1|ENOENT|outside|$top/tmpfs/gone|ENOENT
$top/home/relative|healthy|1|ok|other-fs,outside|$top/tmpfs/file|ok
$top/home/root-of-it|healthy|1|ok|lengthy,other-fs,outside|$top/tmpfs|ok" "$("$report" --truth "$top/home")"
expect "a link out of a mount is followed" \
    "$top/tmpfs/out|healthy|1|ok|other-fs,outside|$top/home/file|ok" "$("$report" --truth "$top/tmpfs")"
rm "$top"/home/{absolute,relative,gone,back,root-of-it}

# One file system.

touch "$top/below"
ln -s below "$top/on-top"
ln -s x "$top/tmpfs/dir/deep"
expect "mounts are entered" \
    "$top/tmpfs/dir/deep|broken|1|ENOENT||$top/tmpfs/dir/x" "$(line "$top/tmpfs/dir/deep" "$top")"
expect "mounts are not entered on one file system" "\
$top/on-top|healthy|1|ok||$top/below
$top/real/inside|healthy|1|ok||$top/real/file" "$("$report" --one-file-system "$top")"
rm "$top/tmpfs/dir/deep" "$top/tmpfs/out" "$top/on-top"

# A mount that forbids following.

mkdir "$top/nofollow"
if mount -t tmpfs -o nosymfollow lw "$top/nofollow" 2>/dev/null; then
    touch "$top/nofollow/file"
    ln -s file "$top/nofollow/link"
    ln -s ../nofollow/link "$top/home/into"
    ln -s ../nofollow/file "$top/home/past"
    expect "links on a nosymfollow mount are not followed" "\
$top/home/into|loop|2|ELOOP|outside|$top/nofollow/link|ELOOP
$top/home/past|healthy|1|ok|other-fs,outside|$top/nofollow/file|ok
$top/nofollow/link|loop|1|ELOOP||$top/nofollow/link|ELOOP" "$("$report" --truth "$top/home" "$top/nofollow")"
    umount "$top/nofollow"
    rm "$top"/home/{into,past}
else
    echo "not looked at: this system has no nosymfollow"
fi

# A file mounted on a file, and a tree that is its own branch.

touch "$top/home/mounted"
mount --bind "$top/real/file" "$top/home/mounted"
ln -s mounted "$top/home/to-mounted"
expect "a file mounted on a file is reached" \
    "$top/home/to-mounted|healthy|1|ok||$top/home/mounted|ok" "$("$report" --truth "$top/home")"
umount "$top/home/mounted"
rm "$top/home/mounted" "$top/home/to-mounted"

mkdir -p "$top/bind/a/b/c"
ln -s x "$top/bind/a/link"
mount --bind "$top/bind/a" "$top/bind/a/b/c"
expect "a tree that is its own branch is a problem and ends" "\
$top/bind/a/link|broken|1|ENOENT||$top/bind/a/x
problem|$top/bind/a/b/c|ELOOP" "$(timeout 60 "$report" "$top/bind")"
expect "from the middle of it, too" "\
$top/bind/a/b/c/link|broken|1|ENOENT|outside|$top/bind/a/b/c/x
problem|$top/bind/a/b/c/b|ELOOP" "$(timeout 60 "$report" "$top/bind/a/b" | sed 's/|ENOENT||/|ENOENT|outside|/')"
umount "$top/bind/a/b/c"

# Layers: one mount, whose files and folders may say they are of different devices.

mkdir "$top"/{lower,upper,merged}
mount -t tmpfs lw "$top/lower"
mount -t tmpfs lw "$top/upper"
mkdir "$top"/upper/{up,work}
touch "$top/lower/file"
ln -s "$top/merged/file" "$top/lower/absolute"
ln -s absolute "$top/lower/chain"
if mount -t overlay -o "lowerdir=$top/lower,upperdir=$top/upper/up,workdir=$top/upper/work" lw "$top/merged" 2>/dev/null; then
    touch "$top/merged/new"
    ln -s "$top/merged/new" "$top/merged/to-new"
    expect "layers are one file system" "\
$top/merged/absolute|healthy|1|ok||$top/merged/file|ok
$top/merged/chain|healthy|2|ok||$top/merged/file|ok
$top/merged/to-new|healthy|1|ok||$top/merged/new|ok" "$("$report" --truth "$top/merged")"
    umount "$top/merged"
else
    echo "not looked at: this system has no overlay file system"
fi
umount "$top/lower" "$top/upper"

# What something was mounted over is not there, whatever the list of mounts says.

mkdir -p "$top/over/inner"
mount -t tmpfs -o nosymfollow lw "$top/over/inner" 2>/dev/null || true # as old kernels have it
mount -t tmpfs lw "$top/over"
mkdir "$top/over/inner"
touch "$top/over/inner/file"
ln -s file "$top/over/inner/link"
expect "a mount that is covered does not count" "\
$top/over/inner/link|healthy|1|ok" "$("$report" --truth "$top/over" | cut -d'|' -f1-4)"
umount "$top/over"
umount "$top/over/inner"
rm -r "$top/over"

# Places of another mount namespace, which only a magic link of procfs leads to.

mkdir "$top/hidden"
unshare --mount --propagation private sh -c "mount -t tmpfs lw '$top/hidden' && touch '$top/hidden/there' \
    && echo \$\$ >'$top/pid' && exec sleep 60" &
for ((wait = 0; wait < 500; ++wait)); do
    [[ -s $top/pid ]] && break
    sleep 0.02
done
pid=$(<"$top/pid")
mkdir "$top/other"
ln -s "/proc/$pid/root$top/hidden/there" "$top/other/there"
ln -s "/proc/$pid/root$top/hidden/gone" "$top/other/gone"
ln -s "/proc/$pid/root/" "$top/other/root"
ln -s "/proc/$pid/root/etc/passwd" "$top/other/known"
expect "a magic link is followed into another mount namespace, up to mounts that nobody here knows" "\
$top/other/gone|unchecked|2|EXDEV|ENOENT
$top/other/known|healthy|2|ok|ok
$top/other/root|healthy|2|ok|ok
$top/other/there|unchecked|2|EXDEV|ok" "$("$report" --truth "$top/other" | cut -d'|' -f1-4,7)"
kill "$pid"
rm -r "$top/other"

# What is known and away.

printf 'UUID=1 / ext4 defaults 0 1\nUUID=2 %s/disk ext4 noauto 0 0\nUUID=3 %s/my\\040disk ext4 noauto 0 0\n' "$top" "$top" >"$top/fstab"
mkdir -p "$top/disk" /media /run/media
if mount --bind "$top/fstab" /etc/fstab 2>/dev/null; then
    mount -t tmpfs lw /media
    mkdir /media/there
    mkdir "$top/away"
    ln -s ../disk/film "$top/away/fstab"
    ln -s "$top/my disk/film" "$top/away/fstab-missing"
    ln -s ../dsik/film "$top/away/typo"
    ln -s /media/usb/film "$top/away/media"
    ln -s /media/there/film "$top/away/media-there"
    ln -s /media/root "$top/away/media-user"
    ln -s /run/media/root/DISK/film "$top/away/run"
    ln -s /mnt/lw-no-such/film "$top/away/mnt"
    ln -s fstab "$top/away/chain"
    expect "what lies on a known volume is offline, a typing error is not" "\
$top/away/chain|offline|$top/disk
$top/away/fstab-missing|offline|$top/my disk
$top/away/fstab|offline|$top/disk
$top/away/media-there|broken|/media/there/film
$top/away/media-user|broken|/media/root
$top/away/media|offline|/media/usb
$top/away/mnt|broken|/mnt/lw-no-such
$top/away/run|offline|/run/media/root/DISK
$top/away/typo|broken|$top/dsik" "$("$report" "$top/away" | awk -F'|' '{print $1 "|" $2 "|" $6}')"
    mount -t tmpfs lw "$top/disk"
    expect "once it is mounted, what is not on it is broken" \
        "$top/away/fstab|broken|1|ENOENT|outside|$top/disk/film" "$(line "$top/away/fstab" "$top/away")"
    umount "$top/disk" /media /etc/fstab
else
    echo "not looked at: offline volumes, because nothing may be mounted on /etc/fstab"
fi
rmdir "$top/disk"

# What may hang is not touched.

if command -v bindfs >/dev/null && [[ -c /dev/fuse ]] && bindfs -f "$top/real" "$top/fuse" 2>/dev/null & then
    fuse=$!
    for ((wait = 0; wait < 500; ++wait)); do
        mountpoint -q "$top/fuse" && break
        kill -0 "$fuse" 2>/dev/null || break
        sleep 0.02
    done
fi
if mountpoint -q "$top/fuse"; then
    mkdir "$top/links"
    touch "$top/links/end"
    ln -s ../fuse/file "$top/links/end-there"
    ln -s ../fuse/gone "$top/links/gone-there"
    ln -s ../fuse "$top/links/point"
    ln -s ../fuse/ "$top/links/point-slash"
    ln -s ../fuse/../links/end "$top/links/past"
    ln -s end-there "$top/links/chain"
    ln -s point/file "$top/links/through"
    ln -s "$top/fuse/file" "$top/links/absolute"
    ln -s end "$top/links/none-of-it"
    unchecked() { printf '%s\n' "$top/links/$1|unchecked|$2|EXDEV|$3outside|$top/fuse"; }
    expect "a target on a FUSE mount is unchecked, however it is reached" "\
$(unchecked absolute 1 '')
$(unchecked chain 2 '')
$(unchecked end-there 1 '')
$(unchecked gone-there 1 '')
$top/links/none-of-it|healthy|1|ok||$top/links/end
$(unchecked past 1 '')
$(unchecked point-slash 1 messy,)
$(unchecked point 1 '')
$(unchecked through 2 '')" "$("$report" "$top/links")"
    ln -s "$top/fuse/file" "$top/real/absolute"
    ln -s ../links/end "$top/real/out"
    ln -s ../fuse/file "$top/real/up-and-in"
    expect "from a home on that mount its targets are checked" "\
$top/fuse/absolute|healthy|1|ok||$top/fuse/file
$top/fuse/inside|healthy|1|ok||$top/fuse/file
$top/fuse/out|healthy|1|ok|other-fs,outside|$top/links/end
$top/fuse/up-and-in|healthy|1|ok|lengthy|$top/fuse/file" "$("$report" "$top/fuse")"
    expect "a scan does not enter it" "problem|$top/fuse|EXDEV" "$("$report" "$top" | grep problem)"
    fusermount3 -u "$top/fuse" 2>/dev/null || umount "$top/fuse"
    wait "$fuse" 2>/dev/null || true
else
    echo "not looked at: FUSE, because bindfs or /dev/fuse is missing"
fi

finish
