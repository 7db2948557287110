// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/scan_filter.h"

#include "base/display_text.h"

#include <algorithm>
#include <array>
#include <span>

namespace linkwright::cli {

namespace {

using namespace std::string_view_literals;

constexpr std::array styleWords{"absolute"sv, "relative"sv, "messy"sv, "lengthy"sv, "other-fs"sv, "outside"sv};
constexpr std::array linkKindWords{"symlink"sv, "directory-symlink"sv, "junction"sv};
constexpr std::array kindWords{"symlink"sv, "directory-symlink"sv, "junction"sv, "hard-link"sv,
                               "file"sv,    "directory"sv,         "other"sv};

std::vector<std::string_view> splitList(std::string_view list)
{
    std::vector<std::string_view> words;
    for (std::size_t start = 0; start <= list.size();) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        words.push_back(list.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

std::unexpected<std::string> unknownWord(std::string_view option, std::string_view word, std::string_view known)
{
    return std::unexpected(std::string(option) + ": '" + toDisplayText(word) + "' is none of " + std::string(known));
}

/// The words of a list, as views into the table of all that are known.
std::expected<std::vector<std::string_view>, std::string> knownWords(std::string_view option, std::string_view list,
                                                                     std::span<const std::string_view> table)
{
    std::vector<std::string_view> found;
    for (const std::string_view word : splitList(list)) {
        const auto known = std::ranges::find(table, word);
        if (known == table.end()) {
            std::string all;
            for (const std::string_view one : table)
                all.append(all.empty() ? "" : ", ").append(one);
            return unknownWord(option, word, all);
        }
        found.push_back(*known);
    }
    return found;
}

std::expected<void, std::string> keep(std::expected<std::vector<std::string_view>, std::string> words,
                                      std::vector<std::string_view> &kept)
{
    if (!words)
        return std::unexpected(std::move(words.error()));
    kept = std::move(*words);
    return {};
}

} // namespace

std::expected<void, std::string> ScanFilter::setHealth(std::string_view list)
{
    for (const std::string_view word : splitList(list)) {
        const auto health = healthFromWord(word);
        if (!health)
            return unknownWord("--health", word,
                               "healthy, broken, loop, invalid, wrong-kind, offline, denied, "
                               "unanswered, unchecked");
        m_health.set(static_cast<std::size_t>(*health));
    }
    return {};
}

std::expected<void, std::string> ScanFilter::setStyle(std::string_view list)
{
    return keep(knownWords("--style", list, styleWords), m_styles);
}

std::expected<void, std::string> ScanFilter::setKind(std::string_view list)
{
    return keep(knownWords("--kind", list, kindWords), m_kinds);
}

bool ScanFilter::wantsOtherKinds() const
{
    return std::ranges::any_of(
        m_kinds, [](std::string_view kind) { return std::ranges::find(linkKindWords, kind) == linkKindWords.end(); });
}

bool ScanFilter::accepts(const Entry &entry) const
{
    if (!acceptsKind(entry))
        return false;
    if (m_health.any() && !(entry.link && m_health.test(static_cast<std::size_t>(entry.link->health()))))
        return false;
    return m_styles.empty() || (entry.link && acceptsStyle(entry.link->style));
}

bool ScanFilter::acceptsKind(const Entry &entry) const
{
    return m_kinds.empty() ? isLink(entry.type) : std::ranges::find(m_kinds, kindWord(entry)) != m_kinds.end();
}

bool ScanFilter::acceptsStyle(const Style &style) const
{
    const auto flags = flagWords(style);
    return std::ranges::any_of(m_styles, [&](std::string_view word) {
        return word == styleWord(style) || std::ranges::find(flags, word) != flags.end();
    });
}

} // namespace linkwright::cli
