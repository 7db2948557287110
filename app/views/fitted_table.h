// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <vector>

namespace linkwright {

/// What a column needs to be read, and what it gets of the room that is left.
struct ColumnRoom
{
    int least = 0; // in pixels of its own text, without margins
    int share = 0; // of the rest, in hundredths
};

/// A table whose columns fill it while there is room, and scroll sideways rather than be crushed. Once a person has
/// sized one of them, all stay as they are.
class FittedTable : public QTableView
{
    Q_OBJECT

public:
    explicit FittedTable(QWidget *parent = nullptr);

    void setColumnRooms(std::vector<ColumnRoom> rooms);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    std::vector<ColumnRoom> m_rooms;
    bool m_fitting = false;
    bool m_sizedByHand = false;
};

} // namespace linkwright
