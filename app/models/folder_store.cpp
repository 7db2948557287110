// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_store.h"

#include <utility>

namespace linkwright {

std::optional<EntryId> FolderStore::find(std::string_view name) const
{
    const auto isIt = [&](EntryId id) { return (*this)[id].name == name; };
    const EntryId id = m_index.find(NameIndex::hashOf(name), isIt);
    return id == noEntry ? std::nullopt : std::optional(id);
}

EntryId FolderStore::append(Entry &&entry)
{
    if (m_end % chunkSize == 0)
        m_chunks.push_back(std::make_shared<Entry[]>(chunkSize));
    m_index.insert(NameIndex::hashOf(entry.name), m_end);
    at(m_end) = std::move(entry);
    return m_end++;
}

EntryId FolderStore::insert(Entry &&entry)
{
    if (m_free.empty())
        return append(std::move(entry));
    const EntryId id = m_free.back();
    m_free.pop_back();
    m_index.insert(NameIndex::hashOf(entry.name), id);
    at(id) = std::move(entry);
    return id;
}

void FolderStore::replace(EntryId id, Entry &&entry)
{
    at(id) = std::move(entry); // the same name: its place in the index stays
}

void FolderStore::remove(EntryId id)
{
    forgetName(id);
    at(id) = {};
    m_free.push_back(id);
}

void FolderStore::forgetName(EntryId id)
{
    m_index.remove(NameIndex::hashOf(at(id).name), id);
}

FolderStore::Snapshot::Snapshot(const FolderStore &store)
    : m_chunks(store.m_chunks.begin(), store.m_chunks.end())
    , m_end(store.m_end)
{
}

} // namespace linkwright
