// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/output.h"
#include "cli/paint.h"
#include "links/link_entry.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright::cli {

/// What a scan found, kept small until it can be printed in order: the texts of all items lie one after the other, in
/// blocks that never move.
class TextListing
{
public:
    void add(const NativePath &place, const Entry &entry);
    std::size_t size() const { return m_items.size(); }

    /// Sorts by place and prints a line an item: "PLACE -> TARGET  [words]".
    void print(Output &out, const Paint &paint);

private:
    struct Item
    {
        const char *text; // place, target and words, one after the other
        std::uint32_t placeLength;
        std::uint16_t targetLength;
        std::uint16_t wordsLength;
        NodeType type;
        Health health;

        std::string_view place() const { return {text, placeLength}; }
        std::string_view target() const { return {text + placeLength, targetLength}; }
        std::string_view words() const { return {text + placeLength + targetLength, wordsLength}; }
    };

    const char *keep(std::initializer_list<std::string_view> texts);
    static void printItem(Output &out, const Paint &paint, const Item &item, std::size_t wordsColumn);

    std::vector<Item> m_items;
    std::vector<std::string> m_blocks;
};

} // namespace linkwright::cli
