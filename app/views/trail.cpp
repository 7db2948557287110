// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/trail.h"

namespace linkwright {

void Trail::visit(Visit to)
{
    if (!m_visits.empty() && m_visits[m_here].folder == to.folder) {
        m_visits[m_here] = std::move(to);
        return;
    }
    if (!m_visits.empty())
        m_visits.resize(m_here + 1);
    m_visits.push_back(std::move(to));
    m_here = m_visits.size() - 1;
}

void Trail::leave(const Visit &here)
{
    if (!m_visits.empty() && m_visits[m_here].folder == here.folder)
        m_visits[m_here] = here;
}

std::optional<Visit> Trail::before() const
{
    return m_here > 0 ? std::optional(m_visits[m_here - 1]) : std::nullopt;
}

std::optional<Visit> Trail::after() const
{
    return m_here + 1 < m_visits.size() ? std::optional(m_visits[m_here + 1]) : std::nullopt;
}

void Trail::goBack()
{
    if (m_here > 0)
        --m_here;
}

void Trail::goForward()
{
    if (m_here + 1 < m_visits.size())
        ++m_here;
}

void Trail::forgetBefore()
{
    const auto isHere = [this] { return m_visits[m_here - 1].folder == m_visits[m_here].folder; };
    for (bool first = true; m_here > 0 && (first || isHere()); first = false) {
        --m_here;
        m_visits.erase(m_visits.begin() + static_cast<std::ptrdiff_t>(m_here));
    }
}

void Trail::forgetAfter()
{
    const auto isHere = [this] { return m_visits[m_here + 1].folder == m_visits[m_here].folder; };
    for (bool first = true; m_here + 1 < m_visits.size() && (first || isHere()); first = false)
        m_visits.erase(m_visits.begin() + static_cast<std::ptrdiff_t>(m_here) + 1);
}

std::optional<Visit> above(const NativePath &folder)
{
    const NativePath clean = withoutTrailingSeparators(folder);
    auto [parent, name] = split(clean);
    if (name.empty() || !clean.isAbsolute())
        return {};
    if (name == "." || name == "..") // "up" from a/.. cannot be told from the text
        return Visit::of(folder / "..");
    return Visit{std::move(parent), {std::move(name)}, {}};
}

} // namespace linkwright
