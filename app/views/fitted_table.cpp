// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/fitted_table.h"

#include "views/focus_frame.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace linkwright {

FittedTable::FittedTable(QWidget *parent)
    : QTableView(parent)
{
}

void FittedTable::setColumnRooms(std::vector<ColumnRoom> rooms)
{
    m_rooms = std::move(rooms);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_sizedByHand |= !m_fitting; });
    fit();
}

void FittedTable::resizeEvent(QResizeEvent *event)
{
    fit();
    QTableView::resizeEvent(event);
}

void FittedTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintFocusWithoutRows(*this);
}

void FittedTable::fit()
{
    if (m_sizedByHand)
        return;
    m_fitting = true;
    const int margins = fontMetrics().averageCharWidth() * 2;
    int left = viewport()->width();
    for (const ColumnRoom &room : m_rooms)
        left -= room.least + margins;
    int column = 0;
    for (const auto &[least, share] : m_rooms)
        setColumnWidth(column++, least + margins + std::max(left, 0) * share / 100);
    m_fitting = false;
}

} // namespace linkwright
