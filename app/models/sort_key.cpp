// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sort_key.h"

#include "base/unicode.h"
#include "models/folder_model.h"
#include "models/letters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace linkwright {

namespace {

// Bytes of a text key: 0 ends it, then punctuation, numbers by length, letters, and everything else as UTF-8.
constexpr std::uint8_t firstSign = 0x02;
constexpr std::uint8_t numberOfZero = 0x30; // + how many digits, up to 14
constexpr unsigned manyDigits = 15;
constexpr std::uint8_t firstLetter = 0x40;
constexpr std::size_t longestText = 800; // more than any name has; a million links may have long targets

constexpr bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

constexpr std::array<std::uint8_t, 128> asciiWeights = [] {
    std::array<std::uint8_t, 128> weights{};
    std::uint8_t sign = firstSign;
    for (unsigned code = 0; code < weights.size(); ++code) {
        const char lower = asciiLower(static_cast<char>(code));
        if (lower >= 'a' && lower <= 'z')
            weights[code] = static_cast<std::uint8_t>(firstLetter + (lower - 'a'));
        else if (code < 0x20 || code == 0x7F)
            weights[code] = 1; // control characters, all in front
        else if (!isDigit(lower))
            weights[code] = sign++;
    }
    return weights;
}();

/// Packs bytes into words, the first byte in the highest place.
class WordWriter
{
public:
    explicit WordWriter(std::vector<std::uint64_t> &words)
        : m_words(words)
    {
    }

    void add(std::uint8_t byte)
    {
        m_word |= std::uint64_t{byte} << m_shift;
        if (m_shift == 0) {
            m_words.push_back(m_word);
            m_word = 0;
            m_shift = 64;
        }
        m_shift -= 8;
    }

    /// At least one zero byte, and zeros up to the end of the word.
    void end() { m_words.push_back(m_word); }

private:
    std::vector<std::uint64_t> &m_words;
    std::uint64_t m_word = 0;
    unsigned m_shift = 56;
};

/// A run of digits as length and digits, so that longer numbers are larger. Zeros in front do not count.
std::size_t addNumber(WordWriter &key, std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size() && text[begin] == '0')
        ++begin;
    std::size_t end = begin;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::size_t digits = end - begin;
    key.add(static_cast<std::uint8_t>(numberOfZero + std::min<std::size_t>(digits, manyDigits)));
    if (digits >= manyDigits) {
        for (; digits >= 0xFE; digits -= 0xFE)
            key.add(0xFF);
        key.add(static_cast<std::uint8_t>(digits + 1));
    }
    for (std::size_t at = begin; at < end; ++at)
        key.add(static_cast<std::uint8_t>(text[at]));
    return end;
}

void addOther(WordWriter &key, Letter letter, std::string_view bytes)
{
    if (letter.length == 1) {
        key.add(static_cast<std::uint8_t>(bytes.front()));
        return;
    }
    const std::string_view plain = plainLatin(letter.code);
    for (const char one : plain)
        key.add(asciiWeights[static_cast<unsigned char>(one)]);
    if (!plain.empty() || isAccent(letter.code))
        return;
    std::string folded;
    appendUtf8(folded, caseFolded(letter.code));
    for (const char one : folded)
        key.add(static_cast<std::uint8_t>(one));
}

void addText(std::vector<std::uint64_t> &words, std::string_view text)
{
    WordWriter key(words);
    while (!text.empty()) {
        const auto first = static_cast<unsigned char>(text.front());
        std::size_t length = 1;
        if (isDigit(text.front())) {
            length = addNumber(key, text);
        } else if (first < asciiWeights.size()) {
            key.add(asciiWeights[first]);
        } else {
            const Letter letter = nextLetter(text);
            addOther(key, letter, text);
            length = letter.length;
        }
        text.remove_prefix(length);
    }
    key.end();
}

/// What needs a person first.
std::uint64_t healthRank(Health health)
{
    switch (health) {
    case Health::Broken: return 0;
    case Health::Loop: return 1;
    case Health::Invalid: return 2;
    case Health::WrongKind: return 3;
    case Health::Offline: return 4;
    case Health::Denied: return 5;
    case Health::Unanswered: return 6;
    case Health::Unchecked: return 7;
    case Health::Healthy: return 8;
    }
    return 9;
}

std::uint64_t styleRank(const Style &style)
{
    return (style.absolute ? 16U : 0U) | (style.messy ? 8U : 0U) | (style.lengthy ? 4U : 0U)
           | (style.otherFileSystem ? 2U : 0U) | (style.outside ? 1U : 0U);
}

std::uint64_t kindRank(const Entry &entry)
{
    switch (entry.type) {
    case NodeType::Folder: return 0;
    case NodeType::File: return entry.names > 1 ? 2 : 1;
    case NodeType::SymbolicLink: return leadsToFolder(entry) ? 4 : 3;
    case NodeType::FolderSymbolicLink: return 5;
    case NodeType::Junction: return 6;
    case NodeType::Other: return 7;
    case NodeType::Unknown: return 8;
    }
    return 9;
}

} // namespace

std::uint64_t sortNumber(const Entry &entry, const SortOrder &order)
{
    const LinkPart *link = entry.link.get();
    switch (order.column) {
    case FolderModel::PointedTo: return pointersTo(order.pointers, entry);
    case FolderModel::Health: return link ? healthRank(link->health()) : 0;
    case FolderModel::Style: return link ? styleRank(link->style) : 0;
    case FolderModel::Hops: return link ? link->hops() : 0;
    case FolderModel::Kind: return kindRank(entry);
    case FolderModel::Size: return entry.size;
    case FolderModel::Modified: return static_cast<std::uint64_t>(entry.modified) ^ (std::uint64_t{1} << 63);
    default: return 0;
    }
}

int sortGroup(const Entry &entry, const SortOrder &order)
{
    switch (order.column) {
    case FolderModel::Name:
    case FolderModel::Size: return leadsToFolder(entry) ? 0 : 1;
    case FolderModel::PointsTo:
    case FolderModel::Health:
    case FolderModel::Style:
    case FolderModel::Hops: return entry.link ? 0 : 1;
    case FolderModel::Note: return noteOf(order.notes, entry).empty() ? 1 : 0;
    case FolderModel::PointedTo: return pointersTo(order.pointers, entry) > 0 ? 0 : 1;
    default: return 0;
    }
}

bool sortsByNumber(int column)
{
    return column != FolderModel::Name && column != FolderModel::PointsTo && column != FolderModel::Note;
}

void appendSortText(std::vector<std::uint64_t> &words, const Entry &entry, const SortOrder &order)
{
    const bool byTarget = order.column == FolderModel::PointsTo && entry.link;
    const std::string_view note = order.column == FolderModel::Note ? noteOf(order.notes, entry) : std::string_view();
    const std::string_view text = byTarget ? std::string_view(entry.link->target.raw) : entry.name;
    addText(words, (note.empty() ? text : note).substr(0, longestText));
}

bool areBytesBefore(const Entry &one, const Entry &other, int column)
{
    const bool byTarget = column == FolderModel::PointsTo && one.link && other.link;
    if (byTarget && one.link->target != other.link->target)
        return one.link->target < other.link->target;
    return one.name < other.name;
}

bool standAlike(const Entry &one, const Entry &other, const SortOrder &order)
{
    const int column = order.column;
    const auto target = [](const Entry &entry) { return entry.link ? std::string_view(entry.link->target.raw) : ""; };
    return sortGroup(one, order) == sortGroup(other, order) && sortNumber(one, order) == sortNumber(other, order)
           && (column != FolderModel::PointsTo || target(one) == target(other));
}

SortPlace::SortPlace(const Entry &entry, const SortOrder &order)
    : m_entry(&entry)
    , m_order(order)
    , m_group(sortGroup(entry, order))
{
    if (sortsByNumber(order.column))
        m_words.push_back(sortNumber(entry, order));
    appendSortText(m_words, entry, order);
}

bool SortPlace::isBefore(const SortPlace &other) const
{
    if (m_group != other.m_group)
        return m_group < other.m_group;
    if (m_words != other.m_words)
        return (m_words < other.m_words) != m_order.descending;
    return areBytesBefore(*m_entry, *other.m_entry, m_order.column);
}

} // namespace linkwright
