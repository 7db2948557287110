// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/text_listing.h"

#include "base/display_text.h"
#include "text/health_text.h"

#include <algorithm>

namespace linkwright::cli {

namespace {

constexpr std::size_t blockSize = std::size_t{1} << 20U;
constexpr std::size_t widestColumn = 72; // longer lines just end later
constexpr std::string_view arrow = " -> ";

/// What is worth saying of an entry beside its place and target; nothing for a plain healthy link.
std::string wordsFor(const Entry &entry)
{
    if (!entry.link)
        return std::string(kindWord(entry));
    std::string words;
    if (entry.link->health() != Health::Healthy)
        words = healthText(entry.link->verdict(), Asking::No, Spelling::Terminal).toStdString();
    for (const std::string_view flag : flagWords(entry.link->style))
        words.append(words.empty() ? "" : ", ").append(flag);
    return words;
}

/// Columns a text takes, near enough to line words up.
std::size_t columnsOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

void TextListing::add(const NativePath &place, const Entry &entry)
{
    const std::string_view target = entry.link ? std::string_view(entry.link->target.raw) : std::string_view();
    const std::string words = wordsFor(entry);
    m_items.push_back({keep({place.bytes, target, words}), static_cast<std::uint32_t>(place.bytes.size()),
                       static_cast<std::uint16_t>(target.size()), static_cast<std::uint16_t>(words.size()), entry.type,
                       entry.link ? entry.link->health() : Health::Healthy});
}

const char *TextListing::keep(std::initializer_list<std::string_view> texts)
{
    std::size_t size = 0;
    for (const std::string_view text : texts)
        size += text.size();
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < size)
        m_blocks.emplace_back().reserve(std::max(blockSize, size));
    std::string &block = m_blocks.back(); // its capacity suffices, so what lies in it stays where it is
    const std::size_t start = block.size();
    for (const std::string_view text : texts)
        block += text;
    return block.data() + start;
}

void TextListing::print(Output &out, const Paint &paint)
{
    std::ranges::sort(m_items, {}, &Item::place);
    std::size_t column = 0;
    for (const Item &item : m_items) {
        const std::size_t width =
            columnsOf(item.place()) + (isLink(item.type) ? arrow.size() + columnsOf(item.target()) : 0);
        if (item.wordsLength > 0 && width <= widestColumn)
            column = std::max(column, width);
    }
    for (const Item &item : m_items)
        printItem(out, paint, item, column);
}

void TextListing::printItem(Output &out, const Paint &paint, const Item &item, std::size_t wordsColumn)
{
    const std::string place = toShellText(item.place());
    const std::string target = toShellText(item.target());
    const bool link = isLink(item.type);
    std::string line = paint.place(item.type, place);
    if (link)
        line.append(arrow).append(paint.verdict(item.health, target));
    if (item.wordsLength > 0) {
        const std::size_t width = columnsOf(place) + (link ? arrow.size() + columnsOf(target) : 0);
        line.append(2 + (width < wordsColumn ? wordsColumn - width : 0), ' ');
        line.append(paint.verdict(item.health, '[' + std::string(item.words()) + ']'));
    }
    out.write(line += '\n');
}

} // namespace linkwright::cli
