// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "links/health.h"
#include "links/style.h"

#include <cstdint>
#include <memory>
#include <string>

namespace linkwright {

/// What is only true of links: its text, how it is written, and what was found by following it. Kept perhaps a million
/// times, so of the verdict's path only what the text does not say is stored: "/t/" where "a" leads to "/t/a".
class LinkPart
{
public:
    LinkPart() = default;
    LinkPart(LinkTarget itsTarget, const Style &itsStyle, const Verdict &verdict = {});

    LinkTarget target; // goes with the verdict: not to be changed
    Style style;

    Health health() const { return m_health; }
    unsigned hops() const { return m_hops; } // 0: nobody has followed it yet
    NodeType endType() const { return m_endType; }
    bool isAwaited() const { return m_health == Health::Unchecked && m_hops == 0; }
    Verdict verdict() const;

    /// Stores what both know only once.
    void shareWith(const LinkPart &neighbour);
    bool sharesWith(const LinkPart &other) const { return m_pathBefore && m_pathBefore == other.m_pathBefore; }

    bool operator==(const LinkPart &other) const;

private:
    Health m_health = Health::Unchecked;
    NodeType m_endType = NodeType::Unknown;
    bool m_otherFileSystem = false;
    std::uint16_t m_hops = 0;
    std::uint16_t m_tail = 0; // bytes at the end of the target that end the path too
    std::int32_t m_osCode = 0;
    std::shared_ptr<const std::string> m_pathBefore; // what stands in front of them; none where there is no path
};

} // namespace linkwright
