// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace linkwright {

/// Stands behind numbers, or they would touch what is written in the column to their right.
inline constexpr QChar behindNumbers(0x2002); // an en space

/// The header of a table with very many rows. Qt's own asks, each time it paints a section, whether all rows of the
/// neighbouring columns are selected: with a million rows selected that stops the window for half a second. This one
/// does not know the table's selection.
class FolderHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FolderHeader(QWidget *parent = nullptr);

    void setSelectionModel(QItemSelectionModel *selection) override;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
};

} // namespace linkwright
