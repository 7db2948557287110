// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_part.h"
#include "platform/node.h"

#include <memory>
#include <string>

namespace linkwright {

/// One entry of a folder, as listings and scans deliver it: a fact, copied freely. `link` is set for links and shared,
/// never changed, so that a million rows stay small and may be read by any thread.
struct Entry
{
    std::string name;
    NodeType type = NodeType::Unknown;
    std::uint32_t names = 1; // hard links; 1 where nobody asked
    std::uint64_t size = 0; // bytes; 0 where nobody asked
    std::int64_t modified = 0; // nanoseconds since 1970; 0 where nobody asked
    std::shared_ptr<const LinkPart> link;
    std::uint32_t foreignTag = 0; // as NodeFacts has it
};

/// Two facts about one name are the same when all of them are, the link's text and verdict included.
bool operator==(const Entry &one, const Entry &other);

/// A folder, or a link whose end is known to be one.
bool leadsToFolder(const Entry &entry);

/// "symlink", "directory-symlink", "junction", "hard-link" (a file with more than one name), "file", "directory",
/// "other".
std::string_view kindWord(const Entry &entry);

} // namespace linkwright
