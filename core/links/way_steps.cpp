// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "links/way_steps.h"

#include "base/link_rules.h"
#include "base/path_rules.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace linkwright {

namespace {

/// A name that is still to be walked, and where it stands.
struct Ahead
{
    std::string name;
    std::size_t hop;
    std::size_t offset;
};

/// Goes the way of a chain again, by its texts alone: between two hops no link is met, so ".." is text there.
class WayAgain
{
public:
    explicit WayAgain(const Chain &chain)
        : m_chain(chain)
    {
        if (!chain.hops.empty())
            takeHop();
        while (m_next < m_ahead.size()) {
            const Ahead ahead = std::move(m_ahead[m_next++]);
            if (ahead.name != ".")
                go(ahead);
        }
    }

    std::vector<WayStep> takeSteps() { return std::move(m_steps); }
    NativePath takeEnd() { return std::move(m_here); }

private:
    /// The walk stands where the next hop lies: its text comes before what is left.
    void takeHop()
    {
        const Hop &hop = m_chain.hops[m_hop];
        m_here = split(hop.place).folder;
        const std::string text = link_rules::walked(hop.target.raw, m_here.bytes);
        if (const auto root = path_rules::rootOf(text); !root.empty())
            m_here = {std::string(root)};
        std::vector<Ahead> ahead;
        for (const std::string_view name : components(text))
            ahead.push_back({std::string(name), m_hop, static_cast<std::size_t>(name.data() - text.data())});
        ahead.insert(ahead.end(), m_ahead.begin() + static_cast<std::ptrdiff_t>(m_next), m_ahead.end());
        m_ahead = std::move(ahead);
        m_next = 0;
        ++m_hop;
    }

    void go(const Ahead &ahead)
    {
        const bool goesUp = ahead.name == "..";
        NativePath from = std::exchange(m_here, goesUp ? split(m_here).folder : m_here / ahead.name);
        const bool meetsLink = !goesUp && m_hop < m_chain.hops.size() && m_here == m_chain.hops[m_hop].place;
        m_steps.push_back({m_here, std::move(from), ahead.hop, ahead.offset, goesUp, meetsLink});
        if (meetsLink)
            takeHop();
    }

    const Chain &m_chain;
    std::size_t m_hop = 0; // the next to be met
    NativePath m_here;
    std::vector<Ahead> m_ahead;
    std::size_t m_next = 0; // in m_ahead
    std::vector<WayStep> m_steps;
};

} // namespace

std::vector<WayStep> waySteps(const Chain &chain)
{
    return WayAgain(chain).takeSteps();
}

std::vector<WayStep> stepsTaken(const Chain &chain)
{
    auto steps = waySteps(chain);
    if (chain.verdict.health == Health::Healthy)
        return steps;
    const NativePath &stop = chain.verdict.path;
    const auto lastLink = std::ranges::find(steps | std::views::reverse, true, &WayStep::meetsLink).base();
    auto end = lastLink;
    const bool isNotFollowed = chain.verdict.hops == chain.hops.size(); // not one link too many
    if (lastLink == steps.begin() || std::prev(lastLink)->path != stop || !isNotFollowed) {
        while (end != steps.end() && end->path != stop && end->from != stop)
            ++end;
        if (end != steps.end() && end->from != stop) // else a home or root that lets nobody on
            ++end;
    }
    steps.erase(end, steps.end());
    return steps;
}

NativePath wantedPath(const Chain &chain)
{
    return WayAgain(chain).takeEnd();
}

} // namespace linkwright
