// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/detour.h"

#include "base/path_rules.h"
#include "links/chain.h"
#include "links/style.h"

namespace linkwright {

namespace {

using Parts = std::vector<std::string_view>;

/// How often a way through links is looked at anew: a hostile text holds two thousand "..".
constexpr int mostTries = 64;

Parts withoutDots(const LinkTarget &target)
{
    Parts parts = components(std::string_view(target.raw).substr(path_rules::rootLength(target.raw)));
    std::erase(parts, ".");
    return parts;
}

/// The target without `count` components from `gone` on.
LinkTarget without(const LinkTarget &target, const Parts &parts, std::size_t gone, std::size_t count)
{
    LinkTarget shorter{target.raw.substr(0, path_rules::rootLength(target.raw))};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at >= gone && at < gone + count)
            continue;
        if (!shorter.raw.empty() && !path_rules::isSeparator(shorter.raw.back()))
            shorter.raw += path_rules::preferredSeparator;
        shorter.raw += parts[at];
    }
    if (shorter.raw.empty())
        shorter.raw = ".";
    return shorter;
}

/// "../here/x" in the folder "here" says no more than "x"; above the root there is nothing to go up to.
std::optional<LinkTarget> withoutClimb(const LinkHome &home, const LinkTarget &target, const Parts &parts)
{
    std::size_t ups = 0;
    while (ups < parts.size() && parts[ups] == "..")
        ++ups;
    if (ups == 0)
        return std::nullopt;
    const Parts folders = components(home.realPath.bytes);
    if (target.isAbsolute() || ups > folders.size())
        return without(target, parts, 0, 1);
    if (ups < parts.size() && parts[ups] == folders[folders.size() - ups])
        return without(target, parts, ups - 1, 2);
    return std::nullopt;
}

/// "x/../y" where the way without "x/.." has the same end. Certain when no link is on the way, else it is tried.
std::optional<LinkTarget> withoutWayBack(const LinkHome &home, std::string_view name, const LinkTarget &target,
                                         const Parts &parts, const Verdict &verdict)
{
    for (std::size_t at = 0; at + 1 < parts.size(); ++at) {
        if (parts[at] == ".." || parts[at + 1] != "..")
            continue;
        LinkTarget shorter = without(target, parts, at, 2);
        if (verdict.hops == 1)
            return shorter;
        const Verdict end = trace(home, name, shorter).verdict;
        if (end.health == Health::Healthy && end.path == verdict.path)
            return shorter;
    }
    return std::nullopt;
}

} // namespace

std::optional<LinkTarget> withoutOneDetour(const LinkHome &home, std::string_view name, const LinkTarget &target,
                                           const Verdict &verdict)
{
    if (target.raw.find("..") == std::string::npos)
        return std::nullopt;
    const Parts parts = withoutDots(target);
    if (auto shorter = withoutClimb(home, target, parts))
        return shorter;
    return withoutWayBack(home, name, target, parts, verdict);
}

LinkTarget tidied(const LinkHome &home, std::string_view name, const LinkTarget &target, const Verdict &verdict)
{
    LinkTarget tidy = withoutMess(target);
    int tries = 0;
    while (auto shorter = withoutOneDetour(home, name, tidy, verdict)) {
        tidy = std::move(*shorter);
        if (verdict.hops > 1 && ++tries == mostTries)
            break;
    }
    return tidy;
}

} // namespace linkwright
