#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# engine_protected_symlinks.sh DRIVER: fs.protected_symlinks for real. Sets it for the whole machine for a moment, so no
# other test may run beside this one.
set -euo pipefail
# shellcheck source=engine_support.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/engine_support.sh"

need_root
setting=/proc/sys/fs/protected_symlinks
[[ -w $setting ]] || skip "$setting cannot be written"
before=$(<"$setting")
top=$(mktemp -d /tmp/linkwright-sticky-XXXXXX)
trap 'echo "$before" >"$setting"; rm -rf -- "$top"' EXIT
echo 1 2>/dev/null >"$setting" || skip "$setting may not be changed"

chmod 755 "$top"
install -m 755 "$report" "$top/engine_report" # where anybody may run it
report=$top/engine_report
mkdir "$top/sticky" "$top/plain"
chmod 1777 "$top/sticky"
touch "$top/file"
mkdir "$top/dir"
touch "$top/dir/file"
for name in foreign mine owners; do
    ln -s ../file "$top/sticky/$name"
    ln -s ../dir "$top/sticky/$name-dir"
done
chown -h 1000 "$top/sticky/foreign" "$top/sticky/foreign-dir"
chown -h 65534 "$top/sticky/mine" "$top/sticky/mine-dir"
ln -s ../sticky/foreign "$top/plain/to-foreign"
ln -s ../sticky/foreign-dir/file "$top/plain/through-foreign"
ln -s ../sticky/foreign-dir/ "$top/plain/foreign-slash"
ln -s ../sticky/foreign-dir/. "$top/plain/foreign-dot"
ln -s ../sticky/owners "$top/plain/to-owners"
ln -s foreign "$top/sticky/next"
chown -h 65534 "$top/sticky/next"

for user in 65534 0; do
    found=$(setpriv --reuid=$user --regid=$user --clear-groups "$report" --truth "$top") && status=0 || status=$?
    expect "user $user: every verdict is what stat(2) says" 0 "$status"
    ((status == 0)) || echo "$found"
    expect "user $user: a foreign link is denied at the link" \
        "$top/sticky/foreign|denied|1|EACCES||$top/sticky/foreign|EACCES" "$(grep "^$top/sticky/foreign|" <<<"$found")"
    expect "user $user: in the middle of a path it is followed" \
        "$top/plain/through-foreign|healthy|2|ok||$top/dir/file|ok" "$(grep -F through-foreign <<<"$found")"
done
echo 0 >"$setting"
found=$("$report" --truth "$top") && status=0 || status=$?
expect "without the rule all are followed" "0 0" "$status $(grep -c denied <<<"$found" || true)"

finish
