// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/kinds_on_way.h"

#include "platform/system_codes.h"

namespace linkwright {

namespace {

bool saysFile(const Hop &hop)
{
    return hop.kind == NodeType::SymbolicLink;
}

Verdict wrongKindAt(const Chain &chain, std::size_t at)
{
    const Hop &hop = chain.hops[at];
    Verdict verdict = chain.verdict;
    verdict.health = Health::WrongKind;
    verdict.path = hop.place;
    verdict.osCode = saysFile(hop) ? system_code::isAFolder : system_code::notAFolder;
    verdict.hops = static_cast<std::uint16_t>(at + 1);
    verdict.endType = NodeType::Unknown;
    return verdict;
}

} // namespace

void judgeKinds(Chain &chain, const std::vector<std::string> &restAfter)
{
    if (chain.verdict.health != Health::Healthy)
        return;
    for (std::size_t at = 0; at < chain.hops.size(); ++at) {
        const Hop &hop = chain.hops[at];
        const bool leadsToFolder = !components(restAfter[at]).empty() || chain.verdict.endType == NodeType::Folder;
        if (hop.kind != NodeType::Unknown && saysFile(hop) == leadsToFolder) {
            chain.verdict = wrongKindAt(chain, at);
            return;
        }
    }
}

} // namespace linkwright
