// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/folder_notes.h"
#include "models/folder_pointers.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace linkwright {

/// What rows are sorted by.
struct SortOrder
{
    int column = 0; // of FolderModel::Column
    bool descending = false;
    FolderNotes notes = nullptr; // where they are sorted by
    FolderPointers pointers = nullptr; // likewise

    bool operator==(const SortOrder &) const = default;
};

/// Entries with a lower group stand in front whatever the direction: folders when sorting by name or size, links when
/// sorting by what only links have, those with a note when sorting by notes,
/// those that are pointed to when sorting by that.
int sortGroup(const Entry &entry, const SortOrder &order);

/// Columns that are sorted by a number; where it is the same, by name.
bool sortsByNumber(int column);
std::uint64_t sortNumber(const Entry &entry, const SortOrder &order);

/// Appends what an entry is sorted by as text: words that compare as the texts do, ascending. Compared without case
/// and accents, and runs of digits by their value ("file9" before "file10"); ends with a zero byte, padded to a word.
/// Of very long texts only the beginning counts.
void appendSortText(std::vector<std::uint64_t> &words, const Entry &entry, const SortOrder &order);

/// For entries whose texts are the same: by the bytes themselves, of the target first if that is sorted by.
bool areBytesBefore(const Entry &one, const Entry &other, int column);

/// Whether this word is the last of its text.
constexpr bool endsSortText(std::uint64_t word)
{
    return (word & 0xFF) == 0;
}

/// Whether two facts about one name stand at the same place in this order.
bool standAlike(const Entry &one, const Entry &other, const SortOrder &order);

/// The whole order, for comparing single entries: groups, numbers, texts, then bytes.
class SortPlace
{
public:
    SortPlace(const Entry &entry, const SortOrder &order);

    bool isBefore(const SortPlace &other) const;

private:
    const Entry *m_entry;
    SortOrder m_order;
    int m_group;
    std::vector<std::uint64_t> m_words;
};

} // namespace linkwright
