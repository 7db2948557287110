// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/node.h"
#include "windows/system_calls.h"

#include <optional>
#include <vector>

/// What a file or folder of Windows carries beside its bytes, as Folder::attributes() hands it on: when it was made,
/// the attributes a person sets (read-only, hidden, system, archive), and its named streams with all they hold.
namespace linkwright::windows {

/// What has a longer one cannot go to another volume.
inline constexpr std::uint64_t longestKeptStream = 16U << 20;

/// Whether the volume of an open object can have them, as far as it tells.
bool holdsStreams(SystemCalls &calls, Handle handle);

/// Of an open file or folder.
Called<Streams> streamsOf(SystemCalls &calls, Handle handle);

/// Of an open file or folder. errorFileTooLarge: a stream is too long.
Called<std::vector<Attribute>> likenessOf(SystemCalls &calls, Handle handle);

/// Gives them to the open copy, with the time `like` was written to. The code of the last refusal of what may be
/// lost: times, attributes, and the mark of a download where there are no streams. The error is that of a stream, after
/// which nothing more is tried; errorFileTooLarge: it holds data, and there are no streams.
Called<std::optional<std::uint32_t>> giveLikeness(SystemCalls &calls, Handle copy, const NodeFacts &like,
                                                  const std::vector<Attribute> &attributes);

} // namespace linkwright::windows
