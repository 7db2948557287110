// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/settle_causes.h"

#include "repair/find_causes.h"
#include "repair/weigh.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>

namespace linkwright {

namespace {

/// So many names with the same likeness are no accident; 0: they always may be.
constexpr std::size_t enoughTwins(NameTwin twin)
{
    switch (twin) {
    case NameTwin::Normalisation: return 2;
    case NameTwin::Case: return 3;
    case NameTwin::Extension: // may have other contents
    case NameTwin::None: break;
    }
    return 0;
}

/// The nearest first.
constexpr int distance(NameTwin twin)
{
    switch (twin) {
    case NameTwin::Normalisation: return 0;
    case NameTwin::Case: return 1;
    case NameTwin::Extension: return 2;
    case NameTwin::None: break;
    }
    return 3;
}

bool isOfOneName(const Cause &cause, const std::vector<BrokenLink> &links)
{
    return std::ranges::all_of(cause.links, [&](std::size_t link) { return links[link].wanted == cause.prefix; });
}

/// The one that stands beside what is missing and is nearest; null: there is none, or more, or something else is surer.
const Candidate *soleTwin(const Cause &cause)
{
    const Candidate *nearest = nullptr;
    bool isSole = true;
    for (const Candidate &candidate : cause.candidates) {
        const NameTwin twin = candidate.reason.twin;
        if (twin == NameTwin::None && candidate.certainty > Certainty::Possible)
            return nullptr;
        const int before = distance(nearest ? nearest->reason.twin : NameTwin::None);
        if (distance(twin) < before)
            nearest = &candidate;
        isSole = distance(twin) == before ? isSole && twin == NameTwin::None : isSole || distance(twin) < before;
    }
    return isSole ? nearest : nullptr;
}

/// Elsewhere is something of the very name.
bool isAlsoElsewhere(const Cause &cause)
{
    return std::ranges::any_of(cause.candidates,
                               [](const Candidate &candidate) { return candidate.reason.twin == NameTwin::None; });
}

struct Family
{
    NameTwin twin = NameTwin::None;
    NativePath folder;

    auto operator<=>(const Family &) const = default;
};

Cause joined(const Family &family, const std::vector<const Cause *> &causes)
{
    Candidate candidate{
        .prefix = family.folder,
        .reason = {.because = Because::SameName, .twin = family.twin, .wanted = causes.size(), .found = causes.size()},
        .heals = {}};
    Cause all{.prefix = family.folder, .twin = family.twin, .links = {}, .candidates = {}};
    const bool isSystem = enoughTwins(family.twin) > 0 && causes.size() >= enoughTwins(family.twin);
    for (const Cause *cause : causes) {
        const Candidate &twin = *soleTwin(*cause);
        all.links.insert(all.links.end(), cause->links.begin(), cause->links.end());
        const bool isClear = family.twin == NameTwin::Normalisation || !isAlsoElsewhere(*cause);
        const bool isLikely = isSystem && isClear && twin.reason.found > 0;
        candidate.reason.same += twin.reason.same;
        for (const Heal &heal : twin.heals)
            candidate.heals.push_back(
                {.link = heal.link,
                 .certainty = std::max(heal.certainty, isLikely ? Certainty::Likely : Certainty::Possible),
                 .end = twin.prefix});
    }
    settleCertainty(candidate);
    std::ranges::sort(all.links);
    all.candidates.push_back(std::move(candidate));
    return all;
}

void addSureOnes(Claims &claims, const std::vector<Cause> &causes, const std::vector<BrokenLink> &links)
{
    for (const Cause &cause : causes) {
        for (const Candidate &candidate : cause.candidates) {
            for (const Heal &heal : candidate.heals) {
                if (heal.certainty > Certainty::Possible)
                    claims.add(endOf(links[heal.link], cause, candidate, heal), links[heal.link].wanted);
            }
        }
    }
}

/// What several want is nobody's. A place where that is more than little of the paths is not what the prefix was, or
/// not only; what has an end of its own stands for itself.
void demote(Candidate &candidate, const std::vector<BrokenLink> &links,
            const std::function<bool(const Heal &)> &isDisputed)
{
    std::set<std::string_view> likely; // wanted paths
    std::set<std::string_view> lost;
    for (Heal &heal : candidate.heals) {
        if (heal.certainty != Certainty::Likely)
            continue;
        likely.insert(links[heal.link].wanted.bytes);
        if (!isDisputed(heal))
            continue;
        lost.insert(links[heal.link].wanted.bytes);
        heal.certainty = Certainty::Possible;
    }
    if (lost.empty() || isNearlyAll(likely.size() - lost.size(), likely.size()))
        return;
    for (Heal &heal : candidate.heals) {
        if (heal.certainty == Certainty::Likely && heal.end.isEmpty())
            heal.certainty = Certainty::Possible;
    }
}

} // namespace

void joinTwins(std::vector<Cause> &causes, const std::vector<BrokenLink> &links)
{
    std::map<Family, std::vector<const Cause *>> families;
    for (const Cause &cause : causes) {
        const Candidate *twin = isOfOneName(cause, links) ? soleTwin(cause) : nullptr;
        if (twin != nullptr)
            families[{twin->reason.twin, split(cause.prefix).folder}].push_back(&cause);
    }
    std::vector<Cause> all;
    std::vector<bool> isJoined(causes.size());
    for (const auto &[family, members] : families) {
        if (members.size() < 2)
            continue;
        all.push_back(joined(family, members));
        for (const Cause *cause : members)
            isJoined[static_cast<std::size_t>(cause - causes.data())] = true;
    }
    for (std::size_t at = 0; at < causes.size(); ++at) {
        if (!isJoined[at])
            all.push_back(std::move(causes[at]));
    }
    causes = std::move(all);
}

void Claims::add(const NativePath &end, const NativePath &wanted)
{
    const auto claim = m_byEnd.try_emplace(end.bytes, wanted.bytes).first;
    if (claim->second != wanted.bytes)
        claim->second.clear();
}

bool Claims::isDisputed(const NativePath &end) const
{
    const auto claim = m_byEnd.find(end.bytes);
    return claim != m_byEnd.end() && claim->second.empty();
}

void demoteDisputed(std::vector<Cause> &causes, const std::vector<BrokenLink> &links, Claims claims)
{
    addSureOnes(claims, causes, links);
    for (Cause &cause : causes) {
        for (Candidate &candidate : cause.candidates) {
            const Certainty before = candidate.certainty;
            demote(candidate, links, [&](const Heal &heal) {
                return claims.isDisputed(endOf(links[heal.link], cause, candidate, heal));
            });
            settleCertainty(candidate);
            if (candidate.certainty != before)
                candidate.reason.because = Because::AlsoWanted;
        }
        rank(cause.candidates);
    }
}

} // namespace linkwright
