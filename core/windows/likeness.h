// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/node.h"
#include "windows/system_calls.h"

#include <vector>

/// What a file or folder of Windows carries beside its bytes, as Folder::attributes() hands it on: when it was made,
/// the attributes a person sets (read-only, hidden, system, archive), and its named streams with all they hold.
namespace linkwright::windows {

/// A longer stream stays where it is, which giveLikeness() then tells.
inline constexpr std::uint64_t longestKeptStream = 16U << 20;

/// Of an open file or folder.
Called<std::vector<Attribute>> likenessOf(SystemCalls &calls, Handle handle);

/// Gives them to the open copy, with the time `like` was written to. All is tried; the code of the last refusal.
/// errorNotSupported: something among them is none of ours, or could not be taken along.
Called<void> giveLikeness(SystemCalls &calls, Handle copy, const NodeFacts &like,
                          const std::vector<Attribute> &attributes);

} // namespace linkwright::windows
