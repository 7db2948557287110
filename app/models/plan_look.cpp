// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_look.h"

#include "models/link_look.h"
#include "models/plan_model.h"
#include "text/shown_name.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyle>

namespace linkwright {

namespace {

std::optional<Health> healthAt(const QModelIndex &index)
{
    const QVariant health = index.data(PlanModel::HealthRole);
    return health.isValid() ? std::optional(static_cast<Health>(health.toInt())) : std::nullopt;
}

int stateAt(const QModelIndex &index)
{
    return index.data(PlanModel::StateRole).toInt();
}

QString textIn(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

/// Of less weight, and still to be read; palettes differ much in what they call a placeholder's colour.
QColor paler(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor ground = palette.color(QPalette::Base);
    const auto mixed = [](int one, int other) { return (one * 62 + other * 38) / 100; };
    return {mixed(text.red(), ground.red()), mixed(text.green(), ground.green()), mixed(text.blue(), ground.blue())};
}

bool isPale(int state)
{
    return state == PlanModel::Unwanted || state == PlanModel::NotReached;
}

} // namespace

PlanLook::PlanLook(PlanModel &model, QObject *parent)
    : PlanRows(model, parent)
{
    reloadIcons();
}

void PlanLook::reloadIcons()
{
    for (std::size_t at = 0; at < m_healthIcons.size(); ++at)
        m_healthIcons[at] = healthIcon(static_cast<Health>(at));
    m_doneIcon = healthIcon(Health::Healthy);
    m_refusedIcon = QApplication::style()->standardIcon(QStyle::SP_MessageBoxWarning);
}

QVariant PlanLook::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DecorationRole: return decoration(index);
    case Qt::ForegroundRole: return foreground(index);
    case Qt::FontRole: return font(index);
    case Qt::ToolTipRole: return toolTip(index);
    case Qt::AccessibleTextRole: return accessibleText(index);
    default: return PlanRows::data(index, role);
    }
}

QVariant PlanLook::decoration(const QModelIndex &index) const
{
    if (const auto health = healthAt(index))
        return m_healthIcons[static_cast<std::size_t>(*health)];
    if (index.column() != PlanModel::Remark)
        return {};
    switch (stateAt(index)) {
    case PlanModel::Done: return m_doneIcon;
    case PlanModel::Impossible:
    case PlanModel::Refused: return m_refusedIcon;
    default: return {};
    }
}

QVariant PlanLook::foreground(const QModelIndex &index) const
{
    const QPalette palette = QApplication::palette();
    const int state = stateAt(index);
    if (isPale(state))
        return paler(palette);
    const bool refused = state == PlanModel::Impossible || state == PlanModel::Refused;
    const auto health = healthAt(index);
    if ((index.column() == PlanModel::Remark && refused) || (health && countsAsBroken(*health)))
        return brokenColour(palette.color(QPalette::Base));
    return {};
}

QVariant PlanLook::font(const QModelIndex &index) const
{
    const bool struck =
        index.column() == PlanModel::PointsTo && index.data(PlanModel::RemovesRole).toBool() && !isPale(stateAt(index));
    QFont font;
    font.setStrikeOut(struck);
    return struck ? QVariant(font) : QVariant();
}

QString PlanLook::toolTip(const QModelIndex &index) const
{
    if (index.column() == PlanModel::Place)
        return asToolTip(index.data(PlanModel::AboutRole).toString());
    const QVariant sentence = index.data(PlanModel::HealthSentenceRole);
    return asToolTip(sentence.isValid() ? sentence.toString() : index.data().toString());
}

QString PlanLook::accessibleText(const QModelIndex &index) const
{
    if (index.column() != PlanModel::Place)
        return index.data().toString();
    return tr("%1, points to %2, will point to %3, %4")
        .arg(index.data().toString(), textIn(index, PlanModel::PointsTo), textIn(index, PlanModel::WillPointTo),
             textIn(index, PlanModel::Remark).isEmpty() ? textIn(index, PlanModel::HealthAfter)
                                                        : textIn(index, PlanModel::Remark));
}

} // namespace linkwright
