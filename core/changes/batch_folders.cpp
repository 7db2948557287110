// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/batch_folders.h"

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostOpenFolders = 64; // a batch may go through more folders than there are descriptors

} // namespace

Result<OpenPlace> BatchFolders::open(const NativePath &place)
{
    auto parts = splitPlace(place);
    if (!parts)
        return std::unexpected(parts.error());
    if (!m_latest || m_latestPath != parts->folder) {
        m_latest.reset();
        auto folder = m_files.openFolder(parts->folder);
        if (!folder)
            return failureAt(parts->folder, folder.error());
        m_latest = std::move(*folder);
        m_latestPath = parts->folder;
    }
    return OpenPlace{m_latest, std::move(parts->name), place};
}

void BatchFolders::touched(const std::shared_ptr<Folder> &folder, const NativePath &path)
{
    if (!m_touched.empty() && m_touched.back().folder == folder)
        return;
    const auto facts = folder->facts();
    const std::optional<Identity> identity = facts ? std::optional(facts->identity) : std::nullopt;
    if (isKnown(folder, identity))
        return;
    if (m_touched.size() == mostOpenFolders)
        syncOldest();
    m_touched.push_back({folder, path, identity});
}

std::vector<Error> BatchFolders::sync()
{
    while (!m_touched.empty())
        syncOldest();
    return std::exchange(m_refused, {});
}

bool BatchFolders::isKnown(const std::shared_ptr<Folder> &folder, const std::optional<Identity> &identity) const
{
    return std::ranges::any_of(m_touched, [&](const Touched &known) {
        return known.folder == folder || (identity && known.identity == identity);
    });
}

void BatchFolders::syncOldest()
{
    const Touched oldest = std::move(m_touched.front());
    m_touched.pop_front();
    const auto synced = oldest.folder->sync();
    if (!synced && synced.error().kind != ErrorKind::Unsupported)
        m_refused.push_back({synced.error().kind, oldest.path, synced.error().osCode});
}

} // namespace linkwright
