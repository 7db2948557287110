// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "links/health.h"
#include "links/link_home.h"

#include <optional>
#include <vector>

namespace linkwright {

/// One link that was followed.
struct Hop
{
    NativePath place; // physical folder + name
    LinkTarget target;
    NodeType kind = NodeType::SymbolicLink;

    bool operator==(const Hop &) const = default;
};

/// The way the system goes, hop by hop, and where it ends.
struct Chain
{
    std::vector<Hop> hops;
    Verdict verdict;

    bool operator==(const Chain &) const = default;
};

/// A link as it would be if a change were made: at this physical place the walk reads this text instead of the disk's.
struct Supposed
{
    NativePath place;
    LinkTarget target;
    NodeType kind = NodeType::Unknown;
};

/// Follows `target` as the text of the link `name` in `home`, one component at a time, by the system's rules: ".." is
/// physical (on Windows it is text), a trailing separator asks for a folder, more than link_rules::maximumHops hops are
/// a loop. Never enters a mount that may hang unless the file system has a safe way (FileSystem::mayEnter()), the
/// home lies on it or it is the root: such links are Unchecked. Touches no link text of the disk at `supposed`.
/// `reached`: what Folder::reach() said of the whole text, if somebody asked already. `kind`: of the link, where links
/// have kinds; nothing: the disk says it; Unknown: whatever it must be.
Chain trace(const LinkHome &home, std::string_view name, const LinkTarget &target,
            const std::optional<Supposed> &supposed = {}, std::optional<ErrorKind> reached = {},
            std::optional<NodeType> kind = {});

} // namespace linkwright
