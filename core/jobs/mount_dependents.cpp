// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/mount_dependents.h"

#include "base/path_rules.h"

#include <iterator>
#include <utility>

namespace linkwright {

void MountDependents::learn(const std::vector<Entry> &entries)
{
    const std::scoped_lock lock(m_mutex);
    for (const Entry &entry : entries) {
        if (entry.link && (entry.link->health() != Health::Healthy || entry.link->style.otherFileSystem))
            m_names[entry.link->verdict().path.bytes].push_back(entry.name);
    }
}

/// Its walk stopped at the place, below it, or at a volume that holds it.
std::vector<MountDependents::Known> MountDependents::takeThoseAt(const std::vector<NativePath> &places)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Known> taken;
    for (const NativePath &place : places) {
        for (NativePath at = place; !at.isEmpty();) {
            if (const auto own = m_names.find(at.bytes); own != m_names.end())
                take(own, std::next(own), taken);
            NativePath above = split(at).folder;
            if (above == at)
                break;
            at = std::move(above);
        }
        std::string first = place.bytes;
        if (first.empty() || !path_rules::isSeparator(first.back()))
            first += path_rules::preferredSeparator;
        std::string last = first;
        ++last.back(); // the byte after the separator
        take(m_names.lower_bound(first), m_names.lower_bound(last), taken);
    }
    return taken;
}

void MountDependents::take(Names::iterator first, Names::iterator last, std::vector<Known> &taken)
{
    for (auto at = first; at != last; ++at) {
        for (std::string &name : at->second)
            taken.push_back({at->first, std::move(name)});
    }
    m_names.erase(first, last);
}

void MountDependents::putBack(std::vector<Known> known)
{
    const std::scoped_lock lock(m_mutex);
    for (Known &one : known)
        m_names[one.path].push_back(std::move(one.name));
}

} // namespace linkwright
