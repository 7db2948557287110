// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_model.h"

#include <utility>

// Handing out what is shown.

namespace linkwright {

namespace {

FolderModel::Rows copyOf(const FolderStore::Snapshot &entries, const std::vector<EntryId> &ids)
{
    auto rows = std::make_shared<std::vector<Entry>>();
    rows->reserve(ids.size());
    for (const EntryId id : ids) {
        if (!entries.isFree(id))
            rows->push_back(entries[id]);
    }
    return rows;
}

} // namespace

std::vector<EntryId> FolderModel::idsOf(const std::vector<RowRange> &ranges) const
{
    if (ranges.empty())
        return m_order;
    std::vector<EntryId> ids;
    for (const auto &[first, last] : ranges)
        ids.insert(ids.end(), m_order.begin() + first, m_order.begin() + last + 1);
    return ids;
}

void FolderModel::copyRows(const std::vector<RowRange> &ranges, std::function<void(Rows)> copied)
{
    if (m_copying || m_copyWish)
        return;
    m_copyWish = {idsOf(ranges), std::move(copied)};
    if (!m_arranging)
        copyInThread();
}

void FolderModel::copyInThread()
{
    auto wish = std::exchange(m_copyWish, std::nullopt);
    if (!wish)
        return;
    m_copying = true;
    m_copy.start<Rows>(
        this,
        [entries = FolderStore::Snapshot(*m_store), ids = std::move(wish->ids)](const StopToken &) {
            return copyOf(entries, ids);
        },
        [this, copied = std::move(wish->copied)](Rows rows) {
            m_copying = false;
            copied(std::move(rows));
            arrangeIfNeeded(); // what was wished meanwhile
            workOffUpdates();
        });
}

} // namespace linkwright
