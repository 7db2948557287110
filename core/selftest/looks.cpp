// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selftest/looks.h"

#include "changes/open_place.h"
#include "changes/seen.h"
#include "links/chain.h"
#include "selftest/words.h"

namespace linkwright::selftest {

std::unexpected<Error> Looks::isInstead(std::string what)
{
    m_found = std::move(what);
    return failure(ErrorKind::Unverified, {});
}

Result<void> Looks::isLinkTo(const NativePath &place, NodeType kind, const std::string &target)
{
    const auto seen = seeAt(m_files, place);
    if (!seen)
        return std::unexpected(seen.error());
    if (seen->identity.type != kind)
        return isInstead("it is " + std::string(wordOf(seen->identity.type)));
    return seen->target.raw == target ? Result<void>() : isInstead("it says " + seen->target.raw);
}

Result<Verdict> Looks::verdictOf(const NativePath &path)
{
    const auto place = openPlace(m_files, path);
    const auto text = place ? place->folder->readLink(place->name) : std::unexpected(place.error());
    const auto home = text ? linkHome(m_files, *place->folder) : std::unexpected(text.error());
    if (!home)
        return std::unexpected(home.error());
    LinkHome asking = *home;
    asking.ends = EndDetail::PathAndType;
    return trace(asking, place->name, *text).verdict;
}

Result<void> Looks::hasHealth(const NativePath &place, Health health)
{
    const auto verdict = verdictOf(place);
    if (!verdict)
        return std::unexpected(verdict.error());
    return verdict->health == health ? Result<void>() : isInstead("it is " + std::string(healthWord(verdict->health)));
}

Result<void> Looks::leadsTo(const NativePath &place, const std::string &target, NodeType end)
{
    if (end == NodeType::Unknown)
        return hasHealth(place, Health::Broken);
    if (auto healthy = hasHealth(place, Health::Healthy); !healthy)
        return healthy;
    const auto verdict = verdictOf(place);
    const auto wanted = seeAt(m_files, LinkTarget{target}.isAbsolute() ? NativePath{target} : at(target));
    const auto led = verdict ? seeAt(m_files, verdict->path) : std::unexpected(verdict.error());
    if (!wanted || !led)
        return std::unexpected(wanted ? led.error() : wanted.error());
    return led->identity == wanted->identity && led->identity.type == end
               ? Result<void>()
               : isInstead("it leads to " + std::string(wordOf(led->identity.type)));
}

Result<void> Looks::isOneFile(const NativePath &one, const NativePath &other, std::uint32_t names)
{
    const auto first = seeAt(m_files, one);
    const auto second = seeAt(m_files, other);
    if (!first || !second)
        return std::unexpected(first ? second.error() : first.error());
    if (first->identity != second->identity || first->identity.type != NodeType::File)
        return isInstead("they are two");
    return first->names == names ? Result<void>() : isInstead("it has " + std::to_string(first->names) + " names");
}

Result<void> Looks::isGoneButNot(const NativePath &place, const Subject &subject)
{
    const auto there = seeAt(m_files, place);
    if (there || there.error().kind != ErrorKind::NotFound)
        return isInstead("it is still there");
    if (subject.end == NodeType::Unknown)
        return {};
    const LinkTarget target{subject.target};
    const auto end = seeAt(m_files, target.isAbsolute() ? NativePath{target.raw} : at(target.raw));
    return end ? Result<void>() : std::unexpected(end.error());
}

} // namespace linkwright::selftest
