// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/name_index.h"

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t firstSize = 8;

} // namespace

std::uint32_t NameIndex::hashOf(std::string_view name)
{
    return static_cast<std::uint32_t>(std::hash<std::string_view>()(name));
}

EntryId NameIndex::find(std::uint32_t hash, const std::function<bool(EntryId)> &isIt) const
{
    const auto &cells = m_tables[hash % tableCount].cells;
    if (cells.empty())
        return noEntry;
    const std::size_t mask = cells.size() - 1;
    for (std::size_t at = (hash / tableCount) & mask; cells[at].id != noEntry; at = (at + 1) & mask) {
        if (cells[at].hash == hash && isIt(cells[at].id))
            return cells[at].id;
    }
    return noEntry;
}

void NameIndex::insert(std::uint32_t hash, EntryId id)
{
    Table &table = m_tables[hash % tableCount];
    if (table.used * 4 >= table.cells.size() * 3)
        grow(table);
    place(table, {hash, id});
    ++table.used;
}

void NameIndex::place(Table &table, Slot slot)
{
    const std::size_t mask = table.cells.size() - 1;
    std::size_t at = (slot.hash / tableCount) & mask;
    while (table.cells[at].id != noEntry)
        at = (at + 1) & mask;
    table.cells[at] = slot;
}

void NameIndex::grow(Table &table)
{
    const auto old = std::exchange(table.cells, std::vector<Slot>(std::max(firstSize, table.cells.size() * 2)));
    for (const auto &slot : old) {
        if (slot.id != noEntry)
            place(table, slot);
    }
}

void NameIndex::remove(std::uint32_t hash, EntryId id)
{
    Table &table = m_tables[hash % tableCount];
    if (table.cells.empty())
        return;
    const std::size_t mask = table.cells.size() - 1;
    std::size_t at = (hash / tableCount) & mask;
    while (table.cells[at].id != id) {
        if (table.cells[at].id == noEntry)
            return;
        at = (at + 1) & mask;
    }
    table.cells[at] = {};
    --table.used;
    // Those behind it may have been pushed there by it: place them anew.
    for (at = (at + 1) & mask; table.cells[at].id != noEntry; at = (at + 1) & mask)
        place(table, std::exchange(table.cells[at], {}));
}

} // namespace linkwright
