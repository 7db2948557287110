// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/style_at_home.h"

#include "base/path_rules.h"
#include "links/chain.h"

#include <cerrno>

namespace linkwright {

namespace {

using Parts = std::vector<std::string_view>;

/// The target without the components `gone` and the one after it.
LinkTarget without(const LinkTarget &target, const Parts &parts, std::size_t gone)
{
    LinkTarget shorter{target.raw.substr(0, path_rules::rootLength(target.raw))};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at == gone || at == gone + 1)
            continue;
        if (!shorter.raw.empty() && !path_rules::isSeparator(shorter.raw.back()))
            shorter.raw += path_rules::preferredSeparator;
        shorter.raw += parts[at];
    }
    if (shorter.raw.empty())
        shorter.raw = ".";
    return shorter;
}

Parts withoutDots(const LinkTarget &target)
{
    Parts parts = components(std::string_view(target.raw).substr(path_rules::rootLength(target.raw)));
    std::erase(parts, ".");
    return parts;
}

/// "../here/x" in the folder "here" says no more than "x"; above the root there is nothing to go up to.
bool climbsForNothing(const LinkHome &home, const LinkTarget &target, const Parts &parts)
{
    std::size_t ups = 0;
    while (ups < parts.size() && parts[ups] == "..")
        ++ups;
    if (ups == 0)
        return false;
    const Parts folders = components(home.realPath.bytes);
    if (target.isAbsolute() || ups > folders.size())
        return true;
    return ups < parts.size() && parts[ups] == folders[folders.size() - ups];
}

/// "x/../y" where the way without "x/.." has the same end. Certain when no link is on the way, else it is tried.
bool goesBackForNothing(const LinkHome &home, std::string_view name, const LinkTarget &target, const Parts &parts,
                        const Verdict &verdict)
{
    for (std::size_t at = 0; at + 1 < parts.size(); ++at) {
        if (parts[at] == ".." || parts[at + 1] != "..")
            continue;
        if (verdict.hops == 1)
            return true;
        const Verdict shorter = trace(home, name, without(target, parts, at)).verdict;
        if (shorter.health == Health::Healthy && shorter.path == verdict.path)
            return true;
    }
    return false;
}

bool isLengthy(const LinkHome &home, std::string_view name, const LinkTarget &target, const Verdict &verdict)
{
    if (verdict.health != Health::Healthy || target.raw.find("..") == std::string::npos)
        return false;
    const Parts parts = withoutDots(target);
    return climbsForNothing(home, target, parts) || goesBackForNothing(home, name, target, parts, verdict);
}

/// The end, or the nearest thing to it that exists.
NativePath nearestExisting(const LinkHome &home, const LinkTarget &target, const Verdict &verdict)
{
    if (verdict.health == Health::Healthy && verdict.path.isEmpty())
        return lexicallyJoined(home.realPath, target.raw); // judged in one call: no link was met
    const bool isMissing = verdict.health == Health::Invalid || verdict.health == Health::Offline
                           || (verdict.health == Health::Broken && verdict.osCode == ENOENT);
    return isMissing ? split(verdict.path).folder : verdict.path;
}

bool leadsOutside(const LinkHome &home, const LinkTarget &target, const Verdict &verdict, const NativePath &root)
{
    if (root.isEmpty())
        return false;
    const bool onlyGoesDown = verdict.hops == 1 && !target.isAbsolute() && target.raw.find("..") == std::string::npos;
    return !onlyGoesDown && !isWithin(nearestExisting(home, target, verdict), root);
}

} // namespace

Style styleOf(const LinkHome &home, std::string_view name, const LinkTarget &target, const Verdict &verdict,
              const NativePath &root)
{
    Style style;
    style.absolute = target.isAbsolute();
    style.messy = isMessy(target.raw);
    style.lengthy = isLengthy(home, name, target, verdict);
    style.otherFileSystem = verdict.otherFileSystem;
    style.outside = leadsOutside(home, target, verdict, root);
    return style;
}

} // namespace linkwright
