// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "changes/open_place.h"

#include <vector>

namespace linkwright {

/// One entry of a tree, as it was seen; nothing is followed.
struct TreeEntry
{
    std::size_t parent = 0; // its number; the top is its own
    std::string name;
    NodeFacts facts;
    LinkTarget target; // links only
    std::size_t depth = 0; // below the top
    std::size_t children = 0;
    Streams streams = Streams::None;
    bool keepsThem = false; // a folder out of which this process may take nothing
    /// What stands for it in another tree; Unknown: nothing yet.
    Identity twin = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out

    bool isFolder() const { return facts.identity.type == NodeType::Folder; }
    bool hasTwin() const { return twin.type != NodeType::Unknown; }
};

/// All that is at a place and below: number 0 is the top, folders stand before what is in them, and the entries of one
/// folder stand together. Takes some 250 bytes an entry, however deep it goes.
struct TreeInventory
{
    std::vector<TreeEntry> entries;

    /// Where an entry is when the top is at `top`.
    NativePath pathOf(std::size_t entry, const NativePath &top) const;
    std::uint64_t bytesOfFiles() const;
};

/// Looks at everything. CrossesMount, naming it: another file system is mounted in there. Foreign. Cancelled.
Result<TreeInventory> takeInventory(const OpenPlace &top, const StopToken &stop);

/// Whether a copy at `to`, on another file system, could be the same. NotCopied: a device, pipe or socket, what is
/// bound to where it is, or streams that are too long or cannot be there. OtherNames: a file that has names elsewhere
/// too. Denied: a folder out of which nothing could be taken afterwards. Unsupported: a link, and there can be none;
/// AlreadyExists: two names in a folder that this system does not tell apart; both name it there. `top`: for the
/// errors.
Result<void> expectCopyable(const TreeInventory &tree, const NativePath &top, const OpenPlace &to);

} // namespace linkwright
