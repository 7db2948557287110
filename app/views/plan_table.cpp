// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/plan_table.h"

#include "models/plan_look.h"
#include "models/plan_model.h"
#include "models/table_setup.h"
#include "text/health_text.h"
#include "views/elided_apart.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

#include <algorithm>

namespace linkwright {

namespace {

/// Where the text stands that this one has to be told from; none for other columns.
QModelIndex otherText(const QModelIndex &index)
{
    switch (index.column()) {
    case PlanModel::PointsTo: return index.siblingAtColumn(PlanModel::WillPointTo);
    case PlanModel::WillPointTo: return index.siblingAtColumn(PlanModel::PointsTo);
    default: return {};
    }
}

int roomForText(const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    return style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).width() - 2 * margin;
}

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
        if (index.column() == PlanModel::Remark) // a sentence; names and texts matter at both ends
            option->textElideMode = Qt::ElideRight;
        const QModelIndex other = otherText(index);
        if (other.isValid() && !option->rect.isEmpty()) // else only a size is asked for
            option->text =
                elidedApart(option->text, other.data().toString(), option->fontMetrics, roomForText(*option));
    }
};

struct ColumnShare
{
    int characters; // at least
    int share; // of what is left, in hundredths
};
constexpr ColumnShare columnShares[] = {{20, 18}, {24, 26}, {24, 26}, {14, 6}, {14, 6}, {24, 18}};

std::vector<ColumnRoom> columnRooms(const QTableView &table)
{
    const QFontMetrics metrics = table.fontMetrics();
    std::vector<ColumnRoom> rooms;
    for (const auto &[characters, share] : columnShares)
        rooms.push_back({.least = characters * metrics.averageCharWidth(), .share = share});
    const int needed = metrics.horizontalAdvance(healthText(Health::Loop)) // what is long and not seldom
                       + table.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &table)
                       + metrics.averageCharWidth(); // beside the icon
    for (const int column : {PlanModel::HealthNow, PlanModel::HealthAfter}) {
        int &least = rooms[static_cast<std::size_t>(column)].least;
        least = std::max(least, needed);
    }
    return rooms;
}

} // namespace

PlanTable::PlanTable(PlanModel &model, PlanLook &look, QWidget *parent)
    : FittedTable(parent)
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
    setColumnRooms(columnRooms(*this));
    setAlternatingRowColors(true);
    setAccessibleName(tr("Changes"));
    setAccessibleDescription(
        tr("Each change with what is there now and what will be; Space leaves the selected ones out"));
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
    m_model.tick(m_look.sourceRows(), wanted);
}

void PlanTable::editTarget(int sourceRow, const QString &text)
{
    const QModelIndex cell = m_look.mapFromSource(m_model.index(sourceRow, PlanModel::WillPointTo));
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    edit(cell);
    if (auto *editor = qobject_cast<QLineEdit *>(indexWidget(cell)))
        editor->setText(text);
}

QModelIndexList PlanTable::meant() const
{
    const QModelIndex current = currentIndex();
    const bool alone = current.isValid() && m_model.asksAlone(m_look.mapToSource(current).row());
    return alone ? QModelIndexList{current} : selectionModel()->selectedRows();
}

void PlanTable::tickSelected()
{
    const auto rows = sourceRows(meant());
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
        FittedTable::keyPressEvent(event);
}

} // namespace linkwright
