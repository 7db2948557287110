// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/link_chips.h"

#include "models/folder_model.h"
#include "models/link_look.h"
#include "text/health_text.h"
#include "text/style_text.h"
#include "views/chip.h"
#include "views/flow_layout.h"

#include <QSignalBlocker>

namespace linkwright {

namespace {

/// As a person wants to see them: what is healthy, what is not, what nobody can say.
constexpr std::array<Health, healthCount> inOrder = {
    Health::Healthy, Health::Broken, Health::Loop,       Health::WrongKind, Health::Invalid,
    Health::Offline, Health::Denied, Health::Unanswered, Health::Unchecked,
};

} // namespace

LinkChips::LinkChips(QWidget *parent)
    : QWidget(parent)
{
    auto *flow = new FlowLayout(6, this);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto take = [&](Chip *chip) {
        flow->addWidget(chip);
        connect(chip, &QToolButton::toggled, this, &LinkChips::chosen);
        return chip;
    };
    for (const Health health : inOrder)
        m_healths[static_cast<std::size_t>(health)] = take(new Chip(healthText(health), healthIcon(health), this));
    for (std::size_t at = 0; at < styleFacetCount; ++at)
        m_styles[at] = take(new Chip(facetText(static_cast<StyleFacet>(at)), {}, this));
    chip(Health::Broken).keepInSight();
    setAccessibleName(tr("Kinds of links"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkChips::add(QWidget *widget)
{
    layout()->addWidget(widget);
}

void LinkChips::setCounts(const FolderCounts &counts)
{
    for (std::size_t at = 0; at < healthCount; ++at)
        m_healths[at]->setCount(counts.health[at]);
    for (std::size_t at = 0; at < styleFacetCount; ++at)
        m_styles[at]->setCount(counts.styles[at]);
}

std::optional<std::set<Health>> LinkChips::healths() const
{
    std::set<Health> wanted;
    for (const Health health : inOrder) {
        if (chip(health).isChecked())
            wanted.insert(health);
    }
    return wanted.empty() ? std::nullopt : std::optional(std::move(wanted));
}

StyleFacets LinkChips::styles() const
{
    StyleFacets wanted;
    for (std::size_t at = 0; at < styleFacetCount; ++at)
        wanted.set(at, m_styles[at]->isChecked());
    return wanted;
}

void LinkChips::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (Chip *chip : m_healths)
            chip->setChecked(false);
        for (Chip *chip : m_styles)
            chip->setChecked(false);
    }
    Q_EMIT chosen();
}

} // namespace linkwright
