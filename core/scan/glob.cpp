// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/glob.h"

#include "base/native_path.h"

#include <optional>
#include <vector>

namespace linkwright {

namespace {

/// A bracket expression at the start of `pattern`: its length and whether `byte` is in it. Nothing when it never
/// closes.
struct Bracket
{
    std::size_t length;
    bool matches;
};

std::optional<Bracket> bracketAt(std::string_view pattern, unsigned char byte)
{
    std::size_t at = 1;
    const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    if (negated)
        ++at;
    bool found = false;
    const std::size_t first = at;
    for (; at < pattern.size() && (pattern[at] != ']' || at == first); ++at) {
        const auto low = static_cast<unsigned char>(pattern[at]);
        auto high = low;
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
            high = static_cast<unsigned char>(pattern[at + 2]);
            at += 2;
        }
        found = found || (byte >= low && byte <= high);
    }
    if (at >= pattern.size())
        return std::nullopt;
    return Bracket{at + 1, found != negated};
}

/// How much of `pattern` one byte takes up; 0 when it does not match.
std::size_t matchOne(std::string_view pattern, char byte)
{
    switch (pattern.front()) {
    case '?': return 1;
    case '[':
        if (const auto bracket = bracketAt(pattern, static_cast<unsigned char>(byte)))
            return bracket->matches ? bracket->length : 0;
        return byte == '[' ? 1 : 0;
    case '\\':
        if (pattern.size() > 1)
            return pattern[1] == byte ? 2 : 0;
        [[fallthrough]];
    default: return pattern.front() == byte ? 1 : 0;
    }
}

/// One component. Goes back to the last star only, so that no pattern can take more than length × length steps.
bool matchesName(std::string_view pattern, std::string_view name)
{
    std::size_t p = 0;
    std::size_t n = 0;
    std::optional<std::size_t> star;
    std::size_t starName = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starName = n;
            continue;
        }
        const std::size_t taken = p < pattern.size() ? matchOne(pattern.substr(p), name[n]) : 0;
        if (taken > 0) {
            p += taken;
            ++n;
        } else if (star) {
            p = *star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

using Parts = std::vector<std::string_view>;

/// A whole path, in the same way one level higher: goes back to the last `**` only.
bool matchesComponents(const Parts &pattern, const Parts &path)
{
    std::size_t p = 0;
    std::size_t n = 0;
    std::optional<std::size_t> stars;
    std::size_t starsPath = 0;
    while (n < path.size()) {
        if (p < pattern.size() && pattern[p] == "**") {
            stars = p++;
            starsPath = n;
        } else if (p < pattern.size() && matchesName(pattern[p], path[n])) {
            ++p;
            ++n;
        } else if (stars) {
            p = *stars + 1;
            n = ++starsPath;
        } else {
            return false;
        }
    }
    return p == pattern.size(); // stars at the end were given a name to stand for
}

} // namespace

bool Glob::matches(std::string_view name, std::string_view pathBelowRoot) const
{
    if (!matchesPath())
        return matchesName(pattern, name);
    Parts wanted = components(pattern);
    if (!wanted.empty() && wanted.back() == "**")
        wanted.emplace_back("*"); // "a/**" is what lies below a, not a itself
    return matchesComponents(wanted, components(pathBelowRoot));
}

} // namespace linkwright
