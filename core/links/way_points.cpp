// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "links/way_points.h"

#include "base/contains.h"
#include "base/link_rules.h"
#include "base/path_rules.h"

#include <functional>
#include <string_view>
#include <utility>

namespace linkwright {

namespace {

/// Goes the way of a chain again, by its texts alone: between two hops no link is met, so ".." is text there.
class WayAgain
{
public:
    explicit WayAgain(const Chain &chain)
        : m_chain(chain)
    {
    }

    std::vector<NativePath> points()
    {
        if (m_chain.hops.empty())
            return {};
        takeHop();
        while (m_next < m_rest.size()) {
            const std::string name = std::exchange(m_rest[m_next++], {});
            if (name == "..")
                goUp();
            else if (name != ".")
                goTo(name);
        }
        turn();
        return std::move(m_points);
    }

private:
    /// The walk stands where the next hop lies: its text comes before what is left.
    void takeHop()
    {
        const Hop &hop = m_chain.hops[m_hop++];
        m_here = split(hop.place).folder;
        m_descended = false;
        const std::string text = link_rules::walked(hop.target.raw, m_here.bytes);
        if (const auto root = path_rules::rootOf(text); !root.empty())
            m_here = {std::string(root)};
        std::vector<std::string> rest;
        for (const std::string_view name : components(text))
            rest.emplace_back(name);
        rest.insert(rest.end(), m_rest.begin() + static_cast<std::ptrdiff_t>(m_next), m_rest.end());
        m_rest = std::move(rest);
        m_next = 0;
    }

    void goUp()
    {
        turn();
        m_here = split(m_here).folder;
    }

    void goTo(const std::string &name)
    {
        m_here = m_here / name;
        m_descended = true;
        if (m_hop < m_chain.hops.size() && m_here == m_chain.hops[m_hop].place) {
            turn();
            takeHop();
        }
    }

    void turn()
    {
        if (std::exchange(m_descended, false) && !contains(m_points, m_here))
            m_points.push_back(m_here);
    }

    const Chain &m_chain;
    std::size_t m_hop = 0; // the next to be met
    NativePath m_here;
    bool m_descended = false; // the last step went to a name
    std::vector<std::string> m_rest;
    std::size_t m_next = 0; // in m_rest
    std::vector<NativePath> m_points;
};

} // namespace

std::vector<NativePath> wayPoints(const Chain &chain)
{
    return WayAgain(chain).points();
}

std::size_t fingerprint(const Chain &chain)
{
    std::size_t sum = chain.hops.size();
    const auto mix = [&sum](const std::string &text) { sum = sum * 31 + std::hash<std::string>()(text); };
    for (const Hop &hop : chain.hops) {
        mix(hop.place.bytes);
        mix(hop.target.raw);
    }
    mix(chain.verdict.path.bytes);
    return sum;
}

} // namespace linkwright
