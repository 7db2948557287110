// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/plan_table.h"

#include "models/plan_look.h"
#include "models/plan_model.h"
#include "models/table_setup.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

#include <algorithm>

namespace linkwright {

namespace {

class TargetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setFrame(false);
        editor->setAutoFillBackground(true);
        editor->setAccessibleName(PlanTable::tr("New target"));
        editor->setAccessibleDescription(PlanTable::tr("What the link will point to; Escape leaves it as it is"));
        return editor;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

constexpr int columnShares[] = {18, 20, 20, 10, 10, 22}; // of a hundred

} // namespace

PlanTable::PlanTable(PlanModel &model, PlanLook &look, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_look(look)
{
    prepareTable(*this);
    setSortingEnabled(false); // the plan's own order, until a header is clicked
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setModel(&look);
    setSortingEnabled(true);
    setItemDelegate(new TargetDelegate(this));
    setEditTriggers(EditKeyPressed | DoubleClicked);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setAlternatingRowColors(true);
    setAccessibleName(tr("Changes"));
    setAccessibleDescription(
        tr("Each change with what is there now and what will be; Space leaves the selected ones out"));
}

void PlanTable::fitColumns()
{
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        setColumnWidth(column, viewport()->width() * columnShares[column] / 100);
}

std::vector<int> PlanTable::sourceRows(const QModelIndexList &rows) const
{
    std::vector<int> source;
    source.reserve(static_cast<std::size_t>(rows.size()));
    for (const auto &row : rows)
        source.push_back(m_look.mapToSource(row).row());
    return source;
}

void PlanTable::tickShown(bool wanted)
{
    std::vector<int> rows;
    for (int row = 0; row < m_look.rowCount(); ++row)
        rows.push_back(m_look.mapToSource(m_look.index(row, 0)).row());
    m_model.tick(rows, wanted);
}

void PlanTable::tickSelected()
{
    const auto rows = sourceRows(selectionModel()->selectedRows());
    const bool allWanted =
        std::ranges::none_of(rows, [this](int row) { return m_model.state(row) == PlanModel::Unwanted; });
    m_model.tick(rows, !allWanted);
}

void PlanTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && state() != EditingState)
        tickSelected();
    else if (event->key() == Qt::Key_F2 && currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(PlanModel::WillPointTo));
    else
        QTableView::keyPressEvent(event);
}

} // namespace linkwright
