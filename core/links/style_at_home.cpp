// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/style_at_home.h"

#include "links/detour.h"
#include "platform/system_codes.h"

namespace linkwright {

namespace {

/// Is there a ".." that can go without changing the end?
bool isLengthy(const LinkHome &home, std::string_view name, const LinkTarget &target, const Verdict &verdict)
{
    return verdict.health == Health::Healthy && withoutOneDetour(home, name, target, verdict).has_value();
}

/// The end, or the nearest thing to it that exists.
NativePath nearestExisting(const LinkHome &home, const LinkTarget &target, const Verdict &verdict)
{
    if (verdict.health == Health::Healthy && verdict.path.isEmpty())
        return lexicallyJoined(home.realPath, target.raw); // judged in one call: no link was met
    const bool isMissing = verdict.health == Health::Invalid || verdict.health == Health::Offline
                           || (verdict.health == Health::Broken && system_code::saysNotFound(verdict.osCode));
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
