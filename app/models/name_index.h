// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace linkwright {

/// The number of an entry in its store.
using EntryId = std::uint32_t;
inline constexpr EntryId noEntry = UINT32_MAX;

/// Hash -> entry, for names that are kept elsewhere. In many small tables, so that none takes long to grow: one table
/// for a million names would stop the window for as long as it takes to fill it anew.
class NameIndex
{
public:
    static std::uint32_t hashOf(std::string_view name);

    /// The entry among those with this hash that `isIt` says yes to; noEntry when there is none.
    EntryId find(std::uint32_t hash, const std::function<bool(EntryId)> &isIt) const;
    void insert(std::uint32_t hash, EntryId id);
    void remove(std::uint32_t hash, EntryId id);

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        EntryId id = noEntry;
    };
    struct Table
    {
        std::vector<Slot> cells; // a power of two, linear probing; removed ones are filled by those behind
        std::size_t used = 0;
    };
    static constexpr std::size_t tableCount = 256;

    static void place(Table &table, Slot slot);
    static void grow(Table &table);

    std::array<Table, tableCount> m_tables;
};

} // namespace linkwright
