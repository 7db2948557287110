// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/link_part.h"

#include <limits>
#include <string_view>
#include <utility>

namespace linkwright {

namespace {

/// The length of the path's own name where the target ends with it: all before it is a folder that others share.
std::uint16_t sharedTail(const NativePath &path, std::string_view target)
{
    const std::string name = split(path).name;
    const bool fits = name.size() <= std::numeric_limits<std::uint16_t>::max();
    return fits && target.ends_with(name) && path.bytes.ends_with(name) ? static_cast<std::uint16_t>(name.size()) : 0;
}

} // namespace

LinkPart::LinkPart(LinkTarget itsTarget, const Style &itsStyle, const Verdict &verdict)
    : target(std::move(itsTarget))
    , style(itsStyle)
    , m_health(verdict.health)
    , m_endType(verdict.endType)
    , m_otherFileSystem(verdict.otherFileSystem)
    , m_hops(verdict.hops)
    , m_osCode(verdict.osCode)
{
    if (verdict.path.isEmpty())
        return;
    m_tail = sharedTail(verdict.path, target.raw);
    m_pathBefore = std::make_shared<const std::string>(verdict.path.bytes, 0, verdict.path.bytes.size() - m_tail);
}

Verdict LinkPart::verdict() const
{
    const std::string_view tail = std::string_view(target.raw).substr(target.raw.size() - m_tail);
    NativePath path{m_pathBefore ? std::string(*m_pathBefore).append(tail) : std::string()};
    return {m_health, m_hops, m_osCode, m_otherFileSystem, std::move(path), m_endType};
}

void LinkPart::shareWith(const LinkPart &neighbour)
{
    if (m_pathBefore && neighbour.m_pathBefore && *m_pathBefore == *neighbour.m_pathBefore)
        m_pathBefore = neighbour.m_pathBefore;
}

bool LinkPart::operator==(const LinkPart &other) const
{
    return target == other.target && style == other.style && verdict() == other.verdict();
}

} // namespace linkwright
