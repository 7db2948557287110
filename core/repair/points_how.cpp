// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/points_how.h"

#include "base/contains.h"
#include "base/link_rules.h"
#include "links/way_steps.h"

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

/// The steps of a chain, and which of them nothing follows but what the link there says.
class Way
{
public:
    explicit Way(const Chain &chain)
        : m_chain(chain)
        , m_steps(stepsTaken(chain))
        , m_hopIsLast(chain.hops.size())
    {
        if (!m_hopIsLast.empty())
            m_hopIsLast[0] = true;
        std::size_t hop = 0;
        for (const WayStep &step : m_steps) {
            m_isLast.push_back(m_hopIsLast[step.hop] && endsText(step));
            if (step.meetsLink && ++hop < m_hopIsLast.size())
                m_hopIsLast[hop] = m_isLast.back();
        }
    }

    const std::vector<WayStep> &steps() const { return m_steps; }
    bool isLast(std::size_t step) const { return m_isLast[step]; }
    /// Where the walk ends, or stops.
    const NativePath &end() const
    {
        const Verdict &verdict = m_chain.verdict;
        const bool isKnown = verdict.health == Health::Healthy || m_steps.empty();
        return isKnown ? verdict.path : m_steps.back().path;
    }

private:
    /// Whether no further name is said in the same text.
    bool endsText(const WayStep &step) const
    {
        const Hop &hop = m_chain.hops[step.hop];
        const std::string text = link_rules::walked(hop.target.raw, split(hop.place).folder.bytes);
        const std::size_t length = step.goesUp ? 2 : split(step.path).name.size();
        const std::string_view rest = std::string_view(text).substr(std::min(step.offset + length, text.size()));
        return std::ranges::all_of(components(rest), [](std::string_view name) { return name == "."; });
    }

    const Chain &m_chain;
    std::vector<WayStep> m_steps;
    std::vector<bool> m_hopIsLast;
    std::vector<bool> m_isLast;
};

PointsHow relationAt(const Way &way, std::size_t step)
{
    if (way.isLast(step))
        return way.steps()[step].hop == 0 ? PointsHow::Names : PointsHow::EndsThere;
    return isWithin(way.end(), way.steps()[step].path) ? PointsHow::EndsBelow : PointsHow::Passes;
}

/// A link that looked up the name and found nothing good finds nothing good at the same place without it.
bool failsThere(const Verdict &verdict, const NativePath &place)
{
    return verdict.health == Health::Broken && verdict.path == place;
}

class Meeter
{
public:
    Meeter(const Chain &chain, const PlaceSet &places)
        : m_chain(chain)
        , m_places(places)
        , m_way(chain)
    {
    }

    Meetings meet()
    {
        for (std::size_t at = 0; at < m_way.steps().size(); ++at) {
            const WayStep &step = m_way.steps()[at];
            if (const auto *numbers = step.goesUp ? nullptr : m_places.at(step.path))
                lookedUp(*numbers, at);
        }
        if (!m_chain.hops.empty())
            m_places.forEachAbove(m_chain.hops.front().place, [this](std::size_t number) { isInside(number); });
        return std::move(m_met);
    }

private:
    Meeting *known(std::size_t number)
    {
        const auto found = std::ranges::find(m_met.meetings, number, &Meeting::place);
        return found == m_met.meetings.end() ? nullptr : &*found;
    }

    void lookedUp(const std::vector<std::size_t> &numbers, std::size_t at)
    {
        const WayStep &step = m_way.steps()[at];
        const bool direct = step.hop == 0;
        if (!direct && !contains(m_met.sayers, m_chain.hops[step.hop].place))
            m_met.sayers.push_back(m_chain.hops[step.hop].place);
        const PointsHow how = relationAt(m_way, at);
        for (const std::size_t number : numbers) {
            Meeting *before = known(number);
            if (before == nullptr) {
                m_met.meetings.push_back({number, how, direct, !failsThere(m_chain.verdict, step.path)});
                continue;
            }
            before->how = std::min(before->how, how); // the one that says most
            before->direct |= direct;
        }
    }

    /// The link lies below the place; it comes along wherever that goes.
    void isInside(std::size_t number)
    {
        if (known(number) != nullptr)
            return;
        std::optional<bool> direct;
        for (const WayStep &step : m_way.steps()) {
            bool isBelow = false;
            if (!step.goesUp)
                m_places.forEachAbove(step.path, [&](std::size_t above) { isBelow |= above == number; });
            if (isBelow)
                direct = direct.value_or(false) || step.hop == 0;
        }
        if (direct)
            m_met.meetings.push_back({number, PointsHow::Inside, *direct, false});
    }

    const Chain &m_chain;
    const PlaceSet &m_places;
    Way m_way;
    Meetings m_met;
};

} // namespace

std::string_view pointsHowWord(PointsHow how)
{
    switch (how) {
    case PointsHow::Names: return "names";
    case PointsHow::EndsThere: return "ends-there";
    case PointsHow::EndsBelow: return "ends-below";
    case PointsHow::Passes: return "passes";
    case PointsHow::Inside: return "inside";
    }
    std::unreachable();
}

PlaceSet::PlaceSet(const std::vector<NativePath> &places)
{
    for (std::size_t number = 0; number < places.size(); ++number)
        m_numbers[places[number].bytes].push_back(number);
}

const std::vector<std::size_t> *PlaceSet::at(const NativePath &path) const
{
    const auto found = m_numbers.find(path.bytes);
    return found == m_numbers.end() ? nullptr : &found->second;
}

Meetings meet(const Chain &chain, const PlaceSet &places)
{
    return Meeter(chain, places).meet();
}

} // namespace linkwright
