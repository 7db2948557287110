// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/link_target.h"
#include "platform/node.h"
#include "windows/system_calls.h"

#include <string_view>

/// Making and changing links on Windows. Every one is read back before success is said: some systems answer yes and
/// make nothing, or something else.
namespace linkwright::windows {

/// By CreateSymbolicLinkW, with the unprivileged flag where this Windows knows it. `kind` says whether it is a link to
/// a folder. NeedsPrivilege (1314); Unsupported: nothing was made; Unverified: something else than was asked for.
Result<void> makeSymbolicLink(SystemCalls &calls, Handle folder, std::u16string_view name, const LinkTarget &target,
                              NodeType kind);

/// An empty folder with a mount point that names another. Needs no right. InvalidTarget: not an absolute place of a
/// drive. For an instant a plain empty folder is there, so it is made under a spare name; nobody else can write to it
/// or remove it meanwhile.
Result<void> makeJunction(SystemCalls &calls, Handle folder, std::u16string_view name, const LinkTarget &target);

/// Gives the open link another text, at once, and keeps its kind, owner and times of making. `entry` must be shared
/// with no writer. Unsupported: this needs a right that making a new link may not need. Changed: its text is not
/// `before`. NoWayBack: it says more than its text does.
Result<void> retargetInPlace(SystemCalls &calls, Handle entry, const NativePath &where, const LinkTarget &before,
                             const LinkTarget &after);

} // namespace linkwright::windows
