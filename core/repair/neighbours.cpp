// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/neighbours.h"

#include <algorithm>

namespace linkwright {

const std::vector<Neighbours::Neighbour> &Neighbours::in(const NativePath &folder)
{
    if (m_folder.isEmpty() || folder != m_folder)
        read(folder);
    return m_all;
}

std::vector<Neighbours::Twin> Neighbours::twinsOf(const NativePath &folder, std::string_view name)
{
    in(folder);
    index();
    std::vector<Twin> twins;
    for (const std::string &key : {m_fold.normalised(name), m_fold.caseless(name), std::string(stemOf(name))}) {
        const auto [from, to] = m_byKey.equal_range(key);
        for (auto at = from; at != to; ++at) {
            const std::string &other = m_all[at->second].name;
            const NameTwin kind = twinOf(m_fold, name, other);
            if (kind != NameTwin::None && std::ranges::find(twins, other, &Twin::name) == twins.end())
                twins.push_back({other, kind});
        }
    }
    return twins;
}

void Neighbours::read(const NativePath &folder)
{
    m_folder = folder;
    m_all.clear();
    m_isIndexed = false;
    const auto opened = m_files.openFolder(folder);
    const auto reader = opened ? (*opened)->entries() : std::unexpected(opened.error());
    while (reader) {
        const auto names = (*reader)->read();
        if (!names || names->empty())
            break;
        for (const ListedName &listed : *names)
            m_all.push_back({std::string(listed.name), listed.type, listed.node});
    }
    std::ranges::sort(m_all, {}, &Neighbour::name);
}

void Neighbours::index()
{
    if (m_isIndexed)
        return;
    m_isIndexed = true;
    m_byKey.clear();
    for (std::size_t at = 0; at < m_all.size(); ++at) {
        const std::string &name = m_all[at].name;
        m_byKey.emplace(m_fold.normalised(name), at);
        m_byKey.emplace(m_fold.caseless(name), at);
        m_byKey.emplace(stemOf(name), at);
    }
}

} // namespace linkwright
