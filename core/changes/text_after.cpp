// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/text_after.h"

#include "base/link_rules.h"
#include "base/path_rules.h"
#include "links/relative.h"
#include "links/way_steps.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <string>
#include <vector>

namespace linkwright {

namespace {

using path_rules::isSeparator;

std::string nameOf(const WayStep &step)
{
    return step.goesUp ? std::string("..") : split(step.path).name;
}

/// Goes along a text, as the system will once things are moved, and notes what must be said otherwise. A ".." out of
/// something that moved may lead to another folder than before; what matters is that the next name is right again.
class Rewording
{
public:
    Rewording(const Hop &link, const Relocations &moves)
        : m_moves(moves)
        , m_home(moves.after(split(link.place).folder))
        , m_newHome(split(moves.after(link.place)).folder)
        , m_text(link_rules::walked(link.target.raw, split(link.place).folder.bytes))
        , m_isAbsolute(path_rules::rootLength(m_text) > 0)
        , m_here(m_isAbsolute ? NativePath{std::string(path_rules::rootOf(m_text))} : m_newHome)
        , m_wanted(m_isAbsolute ? m_here : m_home)
    {
    }

    void take(const WayStep &step)
    {
        if (m_here == m_wanted)
            m_here = m_moves.after(step.from); // a link may have led there
        m_wanted = m_moves.after(step.path);
        m_taken = step.offset + nameOf(step).size();
        m_here = step.goesUp ? split(m_here).folder : m_here / nameOf(step);
        if (step.goesUp || m_here == m_wanted)
            return;
        const SplitPath wanted = split(m_wanted);
        if (wanted.folder == split(m_here).folder)
            m_renames.push_back({step.offset, nameOf(step).size(), wanted.name});
        else
            sayAnew();
        m_here = m_wanted;
    }

    /// No more is said.
    void end()
    {
        if (m_here != m_wanted)
            sayAnew();
    }

    bool isNeeded() const { return m_beginning || !m_renames.empty(); }

    LinkTarget result() const
    {
        std::string text = m_text;
        for (const Rename &rename : m_renames | std::views::reverse)
            text.replace(rename.offset, rename.length, rename.name);
        if (!m_beginning)
            return {std::move(text)};
        const LinkTarget beginning =
            m_isAbsolute ? LinkTarget{m_beginning->bytes} : relativeBetween(m_newHome, *m_beginning);
        return {joined(beginning.raw, text.substr(m_end))};
    }

private:
    struct Rename
    {
        std::size_t offset;
        std::size_t length;
        std::string name;
    };

    /// All that was taken so far.
    void sayAnew()
    {
        m_beginning = m_wanted;
        m_end = m_taken;
        m_renames.clear();
    }

    static std::string joined(const std::string &beginning, std::string rest)
    {
        const auto firstOfName = std::ranges::find_if_not(rest, isSeparator);
        if (firstOfName == rest.end())
            return beginning + rest;
        if (beginning == ".")
            return {firstOfName, rest.end()};
        if (isSeparator(beginning.back()))
            return beginning + std::string(firstOfName, rest.end());
        return isSeparator(rest.front()) ? beginning + rest : beginning + path_rules::preferredSeparator + rest;
    }

    const Relocations &m_moves;
    NativePath m_home; // where the folder of the link will be
    NativePath m_newHome; // the folder in which the link will be
    std::string m_text;
    bool m_isAbsolute;
    NativePath m_here; // where the text, as far as it was taken, will lead
    NativePath m_wanted; // where it should
    std::size_t m_taken = 0; // bytes of it
    std::optional<NativePath> m_beginning; // what the text up to m_end names
    std::size_t m_end = 0;
    std::vector<Rename> m_renames; // behind m_end
};

} // namespace

LinkTarget textAfter(const Chain &chain, const Relocations &moves)
{
    const Hop &link = chain.hops.front();
    Rewording rewording(link, moves);
    for (const WayStep &step : stepsTaken(chain)) {
        if (step.hop == 0)
            rewording.take(step);
    }
    rewording.end();
    return rewording.isNeeded() ? rewording.result() : link.target;
}

bool goesOver(const Chain &chain, const Relocations &moves)
{
    return std::ranges::any_of(stepsTaken(chain),
                               [&](const WayStep &step) { return moves.areOf(step.goesUp ? step.from : step.path); });
}

} // namespace linkwright
