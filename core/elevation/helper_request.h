// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/journal.h"
#include "elevation/folder_seen.h"
#include "platform/helper_task.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

inline constexpr std::size_t mostHelperChanges = 4096; // of one request, so of one question to a person

/// All that a helper is asked to make: it does nothing that is not in here.
struct HelperRequest
{
    std::uint32_t user = 0; // who asks
    std::vector<Intent> intents;
    FoldersSeen folders; // every folder that a change works in, by its physical path
    HelperTask task = HelperTask::Make;
    std::int64_t begun = 0; // when the batch that was cut off began, nanoseconds since 1970; 0: none was

    bool operator==(const HelperRequest &) const = default;
};

/// Exact. Nothing when bytes are missing, damaged or left over, or a number is out of range.
std::string packRequest(const HelperRequest &request);
std::optional<HelperRequest> unpackRequest(std::string_view bytes);

/// Whether a helper takes this kind of change: a link made, retargeted, removed or moved, in folders that are there.
bool isForHelper(const Change &change);

/// Whether a helper takes this very change: see checkRequest(), which it is a part of.
Result<void> checkIntent(const Intent &intent);

/// Everything that can be said of a request before anything is touched: only such changes, at absolute places without
/// ".", ".." or links of their own making; texts and kinds a link can have; every folder named once, and none that is
/// not needed; no owner where links have none; a time for a batch that was cut off, as without it everything would be
/// of that batch, and for no other. The first that is not so: Unsupported, InvalidName, InvalidTarget, OutOfResources,
/// Denied, Corrupt.
Result<void> checkRequest(const HelperRequest &request);

/// The places a change is of, one or two.
std::vector<NativePath> placesOf(const Change &change);

/// The folders a change works in, one or two.
std::vector<NativePath> foldersOf(const Change &change);

/// What a person reads before saying yes: the deepest folder that everything lies in, as shown text that cannot lie.
/// Empty: it lies on several drives.
std::string placesInShort(const std::vector<Intent> &intents);

} // namespace linkwright
