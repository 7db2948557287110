// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/path_parts.h"

#include "windows/path_root.h"

#include <algorithm>

namespace linkwright::windows {

namespace {

char small(char unit)
{
    return unit >= 'A' && unit <= 'Z' ? static_cast<char>(unit + 32) : unit;
}

} // namespace

std::string withBackslashes(std::string_view path)
{
    std::string text(path);
    std::ranges::replace(text, '/', '\\');
    return text;
}

std::vector<std::string_view> partsOf(std::string_view behindRoot)
{
    std::vector<std::string_view> parts;
    while (!behindRoot.empty()) {
        const auto *const end = std::ranges::find_if(behindRoot, isSeparator);
        const auto length = static_cast<std::size_t>(end - behindRoot.begin());
        if (length > 0)
            parts.push_back(behindRoot.substr(0, length));
        behindRoot.remove_prefix(std::min(length + 1, behindRoot.size()));
    }
    return parts;
}

std::vector<std::string_view> resolvedParts(std::string_view behindRoot)
{
    std::vector<std::string_view> resolved;
    for (const std::string_view part : partsOf(behindRoot)) {
        if (part == "..") {
            if (!resolved.empty())
                resolved.pop_back();
        } else if (part != ".") {
            resolved.push_back(part);
        }
    }
    return resolved;
}

std::string joinedParts(std::string start, const std::vector<std::string_view> &parts)
{
    for (const std::string_view part : parts) {
        if (!start.empty() && start.back() != '\\')
            start += '\\';
        start += part;
    }
    return start;
}

bool hasServerAndShare(std::string_view root, std::size_t server)
{
    const std::size_t end = root.find('\\', server);
    return end != std::string_view::npos && end > server && end + 1 < root.size() && root[end + 1] != '\\';
}

bool isUncPrefix(std::string_view text)
{
    return text.size() > 3 && startsWithInAnyCase(text, "UNC") && isSeparator(text[3]);
}

bool startsWithInAnyCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, small, small);
}

} // namespace linkwright::windows
