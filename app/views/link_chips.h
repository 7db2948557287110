// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/health.h"
#include "links/style_facet.h"

#include <QWidget>

#include <array>
#include <optional>
#include <set>

namespace linkwright {

class Chip;
struct FolderCounts;

/// How many links there are of each health and style; those that are chosen are all that is wanted to be seen.
class LinkChips : public QWidget
{
    Q_OBJECT

public:
    explicit LinkChips(QWidget *parent = nullptr);

    void setCounts(const FolderCounts &counts);
    /// Nothing: all.
    std::optional<std::set<Health>> healths() const;
    StyleFacets styles() const; // none: all
    Chip &chip(Health health) const { return *m_healths[static_cast<std::size_t>(health)]; }
    Chip &chip(StyleFacet facet) const { return *m_styles[static_cast<std::size_t>(facet)]; }
    /// One more, behind the others.
    void add(QWidget *widget);
    void clear();

Q_SIGNALS:
    void chosen(); // others than before

private:
    std::array<Chip *, healthCount> m_healths{};
    std::array<Chip *, styleFacetCount> m_styles{};
};

} // namespace linkwright
