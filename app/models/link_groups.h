// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/link_entry.h"
#include "models/name_index.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace linkwright {

/// What links have in common that stand below each other.
enum class GroupBy : std::uint8_t {
    Nothing,
    Folder, // they lie in it
    Cause, // the same thing is missing, or away, or denied to all of them
    Health,
};

struct LinkGroup
{
    std::string key; // the folder as seen from where the scan stands (empty: that itself), or the path of the cause
    Health health = Health::Healthy; // the worst among them
    std::vector<EntryId> links;
};

/// Puts links together, one after the other, in the order in which they come.
class LinkGroups
{
public:
    explicit LinkGroups(GroupBy by = GroupBy::Nothing)
        : m_by(by)
    {
    }

    void add(EntryId id, const Entry &entry);
    /// In the order in which a person wants to see them: what is broken first, the largest first; folders by name.
    std::vector<LinkGroup> sorted() const;

private:
    GroupBy m_by;
    std::vector<LinkGroup> m_groups;
    std::unordered_map<std::string, std::size_t> m_numbers; // by key and, except for folders, health
};

} // namespace linkwright
