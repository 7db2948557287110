// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/style.h"

#include "base/path_rules.h"

namespace linkwright {

using path_rules::isSeparator;

std::string_view styleWord(const Style &style)
{
    return style.absolute ? "absolute" : "relative";
}

std::vector<std::string_view> flagWords(const Style &style)
{
    std::vector<std::string_view> words;
    if (style.messy)
        words.emplace_back("messy");
    if (style.lengthy)
        words.emplace_back("lengthy");
    if (style.otherFileSystem)
        words.emplace_back("other-fs");
    if (style.outside)
        words.emplace_back("outside");
    return words;
}

bool isMessy(std::string_view target)
{
    const std::size_t root = path_rules::rootLength(target);
    if (target == "." || target.size() == root)
        return false;
    std::size_t start = root;
    for (std::size_t at = root; at <= target.size(); ++at) {
        if (at < target.size() && !isSeparator(target[at]))
            continue;
        const std::string_view part = target.substr(start, at - start);
        if (part.empty() || part == ".")
            return true;
        start = at + 1;
    }
    return false;
}

LinkTarget withoutMess(const LinkTarget &target)
{
    const std::size_t root = path_rules::rootLength(target.raw);
    LinkTarget tidy{target.raw.substr(0, root)};
    for (const std::string_view part : components(std::string_view(target.raw).substr(root))) {
        if (part == ".")
            continue;
        if (tidy.raw.size() > root)
            tidy.raw += path_rules::preferredSeparator;
        tidy.raw += part;
    }
    if (tidy.raw.empty() && !target.raw.empty())
        tidy.raw = ".";
    return tidy;
}

} // namespace linkwright
