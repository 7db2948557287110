// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/health.h"

#include <QIcon>
#include <QSortFilterProxyModel>

#include <array>
#include <string>

namespace linkwright {

class PlanModel;

/// Sorts, filters and dresses a PlanModel. What becomes broken, cannot be made or was refused differs by icon, words
/// and colour, never by colour alone; no name is read as HTML.
class PlanLook : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PlanLook(PlanModel &model, QObject *parent = nullptr);

    /// Part of a place, text, health or remark, in any case. Empty: all rows.
    void setText(const QString &text);
    /// Only rows that cannot be made, were refused, or become broken.
    void setOnlyTrouble(bool only);
    bool isTrouble(int sourceRow) const;
    void reloadIcons();

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QVariant decoration(const QModelIndex &index) const;
    QVariant foreground(const QModelIndex &index) const;
    QVariant font(const QModelIndex &index) const;
    QString toolTip(const QModelIndex &index) const;
    QString accessibleText(const QModelIndex &index) const;

    PlanModel &m_model;
    std::string m_text;
    bool m_onlyTrouble = false;
    std::array<QIcon, healthCount> m_healthIcons;
    QIcon m_doneIcon;
    QIcon m_refusedIcon;
};

} // namespace linkwright
