// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/weigh.h"

#include "repair/telling_names.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace linkwright {

namespace {

/// How strongly a finding says that it is what was recorded.
enum class Strength : std::uint8_t { None, Copy, Itself, InItsFolder };

bool contradicts(const Findings &place, const Finding &finding)
{
    return finding.likeness == Likeness::Different && place.folder != Likeness::Same;
}

Strength strengthOf(const Findings &place, const Finding &finding)
{
    if (finding.presence != Presence::There)
        return Strength::None;
    if (place.folder == Likeness::Same)
        return Strength::InItsFolder;
    if (finding.likeness != Likeness::Same)
        return Strength::None;
    return finding.isItself ? Strength::Itself : Strength::Copy;
}

/// What the names below the prefix say, counted once each.
struct Tally
{
    std::size_t wanted = 0;
    std::size_t found = 0;
    std::size_t asLink = 0;
    std::size_t same = 0;
    std::size_t different = 0;
    std::size_t contradicted = 0; // there, and not what was recorded
    double telling = 0; // of the names found

    bool isMostlyDifferent() const { return different > 0 && !isNearlyAll(same, same + different); }
};

Tally tallyOf(const WantedGroup &group, const Findings &place)
{
    Tally tally;
    TellingNames names;
    for (std::size_t at = 0; at < group.wanted.size(); ++at) {
        const Finding &finding = place.each[at];
        const WantedPath &wanted = *group.wanted[at];
        tally.same += finding.presence == Presence::There && finding.likeness == Likeness::Same ? 1 : 0;
        tally.different += finding.presence == Presence::There && finding.likeness == Likeness::Different ? 1 : 0;
        if (wanted.depth == group.depth && !group.isOneName())
            continue; // any place would do
        ++tally.wanted;
        tally.asLink += finding.presence == Presence::AsLink ? 1 : 0;
        if (finding.presence != Presence::There)
            continue;
        if (contradicts(place, finding)) {
            ++tally.contradicted;
            continue;
        }
        ++tally.found;
        tally.telling = names.add(wanted.path.bytes, group.depth);
    }
    return tally;
}

/// All places for one group, compared with each other.
class Weighing
{
public:
    Weighing(const WantedGroup &group, const std::vector<Findings> &places, bool searchedThrough)
        : m_group(group)
        , m_places(places)
        , m_searchedThrough(searchedThrough)
        , m_best(group.wanted.size())
    {
        for (const Findings &place : places) {
            m_tallies.push_back(tallyOf(group, place));
            for (std::size_t at = 0; at < m_best.size(); ++at)
                m_best[at].take(strengthOf(place, place.each[at]));
        }
    }

    Candidate candidate(std::size_t place) const
    {
        Candidate candidate{.prefix = m_places[place].prefix, .reason = {}, .heals = {}};
        const bool isLikelyPlace = isLikely(place);
        for (std::size_t at = 0; at < m_group.wanted.size(); ++at) {
            const Finding &finding = m_places[place].each[at];
            if (finding.presence != Presence::Absent && !contradicts(m_places[place], finding))
                addHeals(candidate, *m_group.wanted[at], certaintyAt(place, at, isLikelyPlace));
        }
        settleCertainty(candidate);
        candidate.reason = reasonOf(place, candidate.certainty);
        return candidate;
    }

private:
    struct Best
    {
        Strength strength = Strength::None;
        std::size_t places = 0; // that are as strong

        void take(Strength other)
        {
            places = other > strength ? 1 : places + (other == strength ? 1 : 0);
            strength = std::max(strength, other);
        }
    };

    /// What is at two places with the same right is nobody's to choose. Copies may be left over from anything where
    /// most of what is beside them is something else.
    Certainty certaintyAt(std::size_t place, std::size_t at, bool isLikelyPlace) const
    {
        const Strength strength = strengthOf(m_places[place], m_places[place].each[at]);
        if (m_best[at].strength != Strength::None) {
            const bool isSole = strength == m_best[at].strength && m_best[at].places == 1;
            const bool isStray = strength == Strength::Copy && m_tallies[place].isMostlyDifferent();
            return isSole && !isStray ? Certainty::Certain : Certainty::Possible;
        }
        const bool isThere = m_places[place].each[at].presence == Presence::There;
        return isLikelyPlace && isThere ? Certainty::Likely : Certainty::Possible;
    }

    /// Places that have more than half as many of the paths; what was edited since it was recorded looks different,
    /// too.
    std::size_t rivalsOf(std::size_t place) const
    {
        std::size_t rivals = 0;
        for (std::size_t other = 0; other < m_places.size(); ++other) {
            const Tally &tally = m_tallies[other];
            const std::size_t there = tally.found + tally.asLink + tally.contradicted;
            rivals += other != place && there * 2 > m_tallies[place].found ? 1 : 0;
        }
        return rivals;
    }

    double enoughAt(std::size_t place) const
    {
        switch (m_places[place].arrival) {
        case Arrival::Fits: return tellingEnough;
        case Arrival::Unclear:
        case Arrival::IsYounger: return tellingAllTheSame;
        case Arrival::WasThere: break;
        }
        return std::numeric_limits<double>::infinity();
    }

    bool isLikely(std::size_t place) const
    {
        const Tally &tally = m_tallies[place];
        return m_searchedThrough && !m_group.isOneName() && isNearlyAll(tally.found, tally.wanted)
               && tally.telling >= enoughAt(place) && !tally.isMostlyDifferent()
               && m_places[place].folder != Likeness::Different && rivalsOf(place) == 0;
    }

    static void addHeals(Candidate &candidate, const WantedPath &wanted, Certainty certainty)
    {
        for (const std::size_t link : wanted.links)
            candidate.heals.push_back({.link = link, .certainty = certainty, .end = {}});
    }

    Reason reasonOf(std::size_t place, Certainty certainty) const
    {
        const Tally &tally = m_tallies[place];
        Reason reason{.wanted = tally.wanted,
                      .found = tally.found,
                      .same = tally.same,
                      .different = tally.different,
                      .rivals = rivalsOf(place)};
        reason.because = becauseOf(place, certainty, reason.rivals);
        return reason;
    }

    Because becauseOf(std::size_t place, Certainty certainty, std::size_t rivals) const
    {
        const Tally &tally = m_tallies[place];
        if (m_places[place].folder == Likeness::Same)
            return Because::SameFolder;
        if (certainty == Certainty::Certain)
            return Because::SameEnds;
        if (certainty == Certainty::Likely)
            return Because::SamePaths;
        if (tally.isMostlyDifferent() || m_places[place].folder == Likeness::Different)
            return Because::LooksDifferent;
        if (m_group.isOneName())
            return Because::SameName;
        if (!isNearlyAll(tally.found, tally.wanted))
            return Because::SomePaths;
        if (rivals > 0)
            return Because::AlsoElsewhere;
        return m_searchedThrough ? becauseOfNames(place) : Because::NotSearchedThrough;
    }

    /// Why names are not enough there.
    Because becauseOfNames(std::size_t place) const
    {
        const Arrival arrival = m_places[place].arrival;
        if (arrival == Arrival::WasThere && m_tallies[place].telling >= tellingEnough)
            return Because::WasThere;
        if (arrival == Arrival::IsYounger && m_tallies[place].telling >= tellingEnough)
            return Because::IsYounger;
        return Because::CommonNames;
    }

    const WantedGroup &m_group;
    const std::vector<Findings> &m_places;
    bool m_searchedThrough;
    std::vector<Tally> m_tallies; // one a place
    std::vector<Best> m_best; // one a wanted path
};

} // namespace

void settleCertainty(Candidate &candidate)
{
    for (const Certainty certainty : {Certainty::Certain, Certainty::Likely, Certainty::Possible}) {
        const auto sure = static_cast<std::size_t>(std::ranges::count_if(
            candidate.heals, [certainty](const Heal &heal) { return heal.certainty >= certainty; }));
        candidate.certainty = certainty;
        if (isNearlyAll(sure, candidate.heals.size()))
            return;
    }
}

void rank(std::vector<Candidate> &candidates)
{
    std::ranges::sort(candidates, [](const Candidate &one, const Candidate &other) {
        return std::tuple(other.heals.size(), other.certainty, one.prefix)
               < std::tuple(one.heals.size(), one.certainty, other.prefix);
    });
}

std::vector<Candidate> weighed(const WantedGroup &group, const std::vector<Findings> &places, bool searchedThrough)
{
    const Weighing weighing(group, places, searchedThrough);
    std::vector<Candidate> candidates;
    for (std::size_t place = 0; place < places.size(); ++place) {
        Candidate candidate = weighing.candidate(place);
        if (!candidate.heals.empty())
            candidates.push_back(std::move(candidate));
    }
    rank(candidates);
    return candidates;
}

std::vector<Candidate> doubtful(const WantedGroup &group, const std::vector<Findings> &places)
{
    std::vector<Candidate> candidates;
    for (const Findings &place : places) {
        const Tally tally = tallyOf(group, place);
        Candidate candidate{.prefix = place.prefix,
                            .reason = {.because = Because::LooksDifferent,
                                       .wanted = tally.wanted,
                                       .same = tally.same,
                                       .different = tally.different},
                            .heals = {}};
        for (std::size_t at = 0; at < group.wanted.size(); ++at) {
            if (place.each[at].presence != Presence::There)
                continue;
            for (const std::size_t link : group.wanted[at]->links)
                candidate.heals.push_back({.link = link, .certainty = Certainty::Possible, .end = {}});
        }
        if (!candidate.heals.empty())
            candidates.push_back(std::move(candidate));
    }
    rank(candidates);
    return candidates;
}

} // namespace linkwright
