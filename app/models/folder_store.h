// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"
#include "models/name_index.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace linkwright {

/// The entries of a folder, by number. They lie in chunks that never move, so a thread may read those that were there
/// when it was started while more are added behind them. Replacing and removing wait until no thread reads.
class FolderStore
{
public:
    /// Numbers below this have been given out; some may be free again.
    EntryId end() const { return m_end; }
    const Entry &operator[](EntryId id) const { return m_chunks[id / chunkSize][id % chunkSize]; }

    std::optional<EntryId> find(std::string_view name) const;

    /// Behind all others: safe while a thread reads.
    EntryId append(Entry &&entry);
    /// Into a free place if there is one. Not while a thread reads.
    EntryId insert(Entry &&entry);
    void replace(EntryId id, Entry &&entry);
    void remove(EntryId id);
    /// No longer found by name; to be removed later.
    void forgetName(EntryId id);
    bool isFree(EntryId id) const { return (*this)[id].name.empty(); }

    /// What a thread reads of it: the first `end` entries, whatever is added later.
    class Snapshot
    {
    public:
        explicit Snapshot(const FolderStore &store);
        EntryId end() const { return m_end; }
        const Entry &operator[](EntryId id) const { return m_chunks[id / chunkSize][id % chunkSize]; }
        bool isFree(EntryId id) const { return (*this)[id].name.empty(); }

    private:
        std::vector<std::shared_ptr<const Entry[]>> m_chunks;
        EntryId m_end;
    };

private:
    static constexpr EntryId chunkSize = 4096;

    Entry &at(EntryId id) { return m_chunks[id / chunkSize][id % chunkSize]; }

    std::vector<std::shared_ptr<Entry[]>> m_chunks;
    EntryId m_end = 0;
    std::vector<EntryId> m_free;
    NameIndex m_index;
};

} // namespace linkwright
