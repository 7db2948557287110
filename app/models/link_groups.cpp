// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "models/link_groups.h"

#include "base/native_path.h"
#include "base/path_rules.h"
#include "models/row_filter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace linkwright {

namespace {

/// What needs a person most comes first.
constexpr std::array<Health, healthCount> byUrgency = {
    Health::Broken,  Health::Loop,       Health::WrongKind, Health::Invalid, Health::Denied,
    Health::Offline, Health::Unanswered, Health::Unchecked, Health::Healthy,
};

std::size_t rankOf(Health health)
{
    return static_cast<std::size_t>(std::ranges::find(byUrgency, health) - byUrgency.begin());
}

std::string keyOf(GroupBy by, const Entry &link)
{
    switch (by) {
    case GroupBy::Folder:
        return link.name.find(path_rules::preferredSeparator) == std::string::npos
                   ? std::string()
                   : split(NativePath{link.name}).folder.bytes;
    case GroupBy::Cause:
        return link.link->health() == Health::Healthy ? std::string() : link.link->verdict().path.bytes;
    case GroupBy::Nothing:
    case GroupBy::Health: break;
    }
    return {};
}

} // namespace

void LinkGroups::add(EntryId id, const Entry &entry)
{
    if (!entry.link)
        return;
    const Health health = entry.link->health();
    std::string key = keyOf(m_by, entry);
    std::string number = key;
    if (m_by != GroupBy::Folder)
        number += static_cast<char>('0' + static_cast<int>(health));
    const auto [known, isNew] = m_numbers.try_emplace(std::move(number), m_groups.size());
    if (isNew)
        m_groups.push_back({std::move(key), health, {}});
    LinkGroup &group = m_groups[known->second];
    if (rankOf(health) < rankOf(group.health))
        group.health = health;
    group.links.push_back(id);
}

std::vector<LinkGroup> LinkGroups::sorted() const
{
    std::vector<std::pair<std::string, const LinkGroup *>> order; // with what folders are compared by
    order.reserve(m_groups.size());
    for (const LinkGroup &group : m_groups)
        order.emplace_back(m_by == GroupBy::Folder ? foldedCase(group.key) : std::string(), &group);
    const auto before = [this](const auto &first, const auto &second) {
        const LinkGroup &one = *first.second;
        const LinkGroup &other = *second.second;
        if (m_by == GroupBy::Folder)
            return first.first != second.first ? first.first < second.first : one.key < other.key;
        if (one.health != other.health)
            return rankOf(one.health) < rankOf(other.health);
        return one.links.size() != other.links.size() ? one.links.size() > other.links.size() : one.key < other.key;
    };
    std::ranges::sort(order, before);
    std::vector<LinkGroup> groups;
    groups.reserve(order.size());
    for (const auto &[folded, group] : order)
        groups.push_back(*group);
    return groups;
}

} // namespace linkwright
