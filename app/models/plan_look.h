// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/health.h"
#include "models/plan_rows.h"

#include <QIcon>

#include <array>

namespace linkwright {

/// Dresses the rows of a PlanModel that are shown. What becomes broken, cannot be made or was refused differs by icon,
/// words and colour, never by colour alone; no name is read as HTML.
class PlanLook : public PlanRows
{
    Q_OBJECT

public:
    explicit PlanLook(PlanModel &model, QObject *parent = nullptr);

    void reloadIcons();

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QVariant decoration(const QModelIndex &index) const;
    QVariant foreground(const QModelIndex &index) const;
    QVariant font(const QModelIndex &index) const;
    QString toolTip(const QModelIndex &index) const;
    QString accessibleText(const QModelIndex &index) const;

    std::array<QIcon, healthCount> m_healthIcons;
    QIcon m_doneIcon;
    QIcon m_refusedIcon;
};

} // namespace linkwright
