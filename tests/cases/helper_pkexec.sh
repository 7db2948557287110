#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# helper_pkexec.sh CLI HELPER POLICY INSTALLED: a plain user's batch in a folder of root's by the real pkexec and polkit,
# with our policy, where a rule answers instead of a person. All in a mount namespace of its own, with a bus of its own:
# nothing of this machine's is touched. Exit status 77: skipped, with the reason.
set -euo pipefail

skip() { echo "SKIPPED: $*"; exit 77; }

fail() { echo "FAILED: $*"; failed=1; }

readonly polkitd=/usr/lib/polkit-1/polkitd
readonly nobody=65534

if [[ ${1-} != --inside ]]; then
    ((EUID == 0)) || skip "only root can have a mount namespace and a system bus of its own"
    for program in pkexec dbus-daemon setpriv unshare; do
        command -v "$program" >/dev/null || skip "there is no $program"
    done
    [[ -x $polkitd ]] || skip "there is no polkitd"
    unshare --mount true 2>/dev/null || skip "this machine gives no mount namespace"
    status=0
    timeout 200 unshare --mount --propagation private --fork --pid --mount-proc --kill-child "$0" --inside "$@" || status=$?
    exit "$status"
fi

cli=$2 helper=$3 policy=$4 installed=$5
failed=0

# The places where polkit and our own program look, filled for this run only.
mount -t tmpfs tmpfs /run
mkdir -p /run/dbus /run/desk/{actions,rules,libexec,home,etc} "$(dirname "$installed")" /etc/polkit-1/rules.d
cp /usr/share/polkit-1/actions/*.policy "$policy" /run/desk/actions/
cp "$helper" /run/desk/libexec/linkwright-helper
cp "$cli" /run/desk/linkwright-cli
chmod 755 /run/desk/libexec/linkwright-helper /run/desk/linkwright-cli
chown "$nobody" /run/desk/home
mount --bind /run/desk/actions /usr/share/polkit-1/actions
mount --bind /run/desk/rules /etc/polkit-1/rules.d
mount --bind /run/desk/libexec "$(dirname "$installed")"
for number in 1 2 3; do ln -s "/old/$number" "/run/desk/etc/l$number"; done

dbus-daemon --system --nofork --nopidfile &

answer() { # answer YES|NO|AUTH_ADMIN: what polkit says from now on
    if [[ -n ${polkit-} ]]; then
        kill "$polkit"
        wait "$polkit" || true
    fi
    cat >/run/desk/rules/10-answer.rules <<RULE
polkit.addRule(function(action, subject) {
    if (action.id == "io.github.linkwright.helper.apply") {
        polkit.log("asked: " + action.lookup("command_line"));
        return polkit.Result.$1;
    }
});
RULE
    "$polkitd" >>/run/desk/said 2>&1 &
    polkit=$!
    for _ in {1..100}; do
        dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner \
            string:org.freedesktop.PolicyKit1 >/dev/null 2>&1 && return
        sleep 0.1
    done
    skip "polkitd does not come up: $(tail -n 3 /run/desk/said)"
}

run() { # run STATUS WORD…: as a plain user
    local wanted=$1 status=0
    shift
    said=$(cd /run/desk && setpriv --reuid "$nobody" --regid "$nobody" --clear-groups \
        env -i HOME=/run/desk/home XDG_STATE_HOME=/run/desk/home PATH=/usr/bin:/bin SHELL=/bin/sh LANG=C.UTF-8 \
        timeout 60 ./linkwright-cli "$@" 2>&1 </dev/null) || status=$?
    ((status == wanted)) || fail "$*: exit status $status, not $wanted: $said"
}

texts() { for number in 1 2 3; do readlink "/run/desk/etc/l$number"; done | xargs; }

expect() { [[ $2 == "$3" ]] || fail "$1: '$2', not '$3'"; }

answer NO
run 4 rewrite etc --from /old --to /new --yes --elevate always
expect "a no" "$(texts)" "/old/1 /old/2 /old/3"
[[ $said == *"were not given"* ]] || fail "a no is told: $said"
run 0 history
expect "the history after a no" "$said" ""

answer YES
run 4 rewrite etc --from /old --to /new --yes
expect "nobody was asked" "$(texts)" "/old/1 /old/2 /old/3"
run 0 rewrite etc --from /old --to /new --yes --elevate always
expect "a yes" "$(texts)" "/new/1 /new/2 /new/3"
run 0 undo --yes --elevate always
expect "an undo" "$(texts)" "/old/1 /old/2 /old/3"
expect "the questions" "$(grep -c "asked: $installed --changes 3 --in /run/desk/etc" /run/desk/said)" 3

answer AUTH_ADMIN # what the policy itself says: somebody must be asked, and there is nobody
run 4 rewrite etc --from /old --to /new --yes --elevate always
expect "nobody to ask" "$(texts)" "/old/1 /old/2 /old/3"

((failed)) || echo "a plain user's batch by pkexec: refused, made, undone"
exit "$failed"
