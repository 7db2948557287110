// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_view.h"

#include "models/row_filter.h"
#include "models/table_setup.h"
#include "views/empty_state.h"
#include "views/row_delegate.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QStyleHints>

#include <algorithm>
#include <utility>

namespace linkwright {

FolderView::FolderView(FolderModel *model, LinkLook *look, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_look(look)
    , m_delegate(new RowDelegate(this))
    , m_empty(new EmptyState(viewport()))
{
    setModel(look);
    setItemDelegate(m_delegate);
    prepareTable(*this);
    horizontalHeader()->moveSection(FolderModel::Note, FolderModel::Style); // in sight when it is shown:
    hideColumn(FolderModel::Note); // once there is one
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragDrop);
    setDragEnabled(true);
    setAcceptDrops(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Folder"));
    setAccessibleDescription(tr("The entries of the folder; links say what they point to and how they are"));
    m_empty->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &FolderView::chooseColumns);
    connect(m_delegate, &RowDelegate::renameWanted, this, &FolderView::renameWanted);
}

void FolderView::setFolder(const NativePath &folder)
{
    m_folder = folder;
}

std::vector<FolderModel::RowRange> FolderView::selectedRanges() const
{
    std::vector<FolderModel::RowRange> ranges;
    for (const auto &range : selectionModel()->selection())
        ranges.push_back({range.top(), range.bottom()});
    std::ranges::sort(ranges, {}, &FolderModel::RowRange::first);
    return ranges;
}

std::vector<const Entry *> FolderView::selectedEntries() const
{
    std::vector<const Entry *> entries;
    for (const auto &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const Entry *entry = m_model->entry(row))
                entries.push_back(entry);
        }
    }
    return entries;
}

bool FolderView::selectName(const std::string &name)
{
    return selectNames({name});
}

bool FolderView::selectNames(const std::vector<std::string> &names)
{
    QItemSelection selection;
    QModelIndex first;
    for (const auto &name : names) {
        const QModelIndex index = m_look->index(m_model->rowOf(name), FolderModel::Name);
        if (!index.isValid())
            return false;
        if (!first.isValid())
            first = index;
        selection.select(index, index);
    }
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(first);
    return true;
}

std::string FolderView::topName() const
{
    const int row = rowAt(0);
    const Entry *entry = row > 0 ? m_model->entry(row) : nullptr;
    return entry != nullptr ? entry->name : std::string();
}

void FolderView::scrollToName(const std::string &name)
{
    const QModelIndex index = m_look->index(m_model->rowOf(name), FolderModel::Name);
    if (index.isValid())
        scrollTo(index, PositionAtTop);
}

void FolderView::editName()
{
    const QModelIndex name = currentIndex().siblingAtColumn(FolderModel::Name);
    if (!name.isValid())
        return;
    setCurrentIndex(name);
    scrollTo(name);
    edit(name);
}

void FolderView::invertSelection()
{
    if (m_look->rowCount() == 0)
        return;
    const QModelIndex last = m_look->index(m_look->rowCount() - 1, m_look->columnCount() - 1);
    selectionModel()->select(QItemSelection(m_look->index(0, 0), last), QItemSelectionModel::Toggle);
}

int FolderView::selectWhere(const std::function<bool(const Entry &entry)> &isWanted)
{
    clearSelection();
    QItemSelection selection;
    int count = 0;
    const int lastColumn = m_look->columnCount() - 1;
    const int rows = m_model->rowCount();
    for (int row = 0, first = -1; row <= rows; ++row) {
        const bool wanted = row < rows && isWanted(*m_model->entry(row));
        count += wanted ? 1 : 0;
        if (wanted && first < 0)
            first = row;
        if (!wanted && first >= 0) // a range is one, however long
            selection.append(
                QItemSelectionRange(m_look->index(std::exchange(first, -1), 0), m_look->index(row - 1, lastColumn)));
    }
    if (count == 0)
        return 0;
    const QModelIndex top = selection.front().topLeft();
    selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::Select);
    scrollTo(top);
    return count;
}

void FolderView::keyboardSearch(const QString &text)
{
    const bool goesOn =
        m_typedLast.isValid() && m_typedLast.elapsed() < QGuiApplication::styleHints()->keyboardInputInterval();
    m_typed = goesOn ? m_typed + text : text;
    m_typedLast.start();
    const bool sameLetterAgain = m_typed.count(m_typed.front()) == m_typed.size();
    const std::string wanted = foldedCase((sameLetterAgain ? m_typed.left(1) : m_typed).toStdString());
    const int rows = m_model->rowCount();
    const int from = qMax(0, currentIndex().row()) + (sameLetterAgain || !goesOn ? 1 : 0);
    for (int i = 0; i < rows; ++i) {
        const int row = (from + i) % rows;
        const Entry *entry = m_model->entry(row);
        const auto beginning = std::string_view(entry->name).substr(0, wanted.size() + 4); // folding may shorten
        if (foldedCase(beginning).starts_with(wanted)) {
            setCurrentIndex(m_look->index(row, FolderModel::Name));
            return;
        }
    }
}

void FolderView::fitColumns()
{
    struct Width
    {
        FolderModel::Column column;
        QString sample;
    };
    const Width fixed[] = {{FolderModel::Health, tr("No permission to check")},
                           {FolderModel::Style, tr("Relative, messy")},
                           {FolderModel::Hops, tr("Hops") + u' '},
                           {FolderModel::Kind, tr("Hard link (2 names)")},
                           {FolderModel::Size, tr("000.0 MiB")},
                           {FolderModel::Modified, QLocale().toString(QDateTime(QDate(2000, 12, 28), QTime(20, 48, 58)),
                                                                      QLocale::ShortFormat)}};
    const int padding = fontMetrics().averageCharWidth() * 2;
    int used = 0;
    for (const auto &[column, sample] : fixed) {
        const int icon = column == FolderModel::Health ? style()->pixelMetric(QStyle::PM_SmallIconSize) + 4 : 0;
        const int width = fontMetrics().horizontalAdvance(sample) + padding + icon;
        setColumnWidth(column, width);
        used += width;
    }
    const int room = qMax(viewport()->width() - used - 1, fontMetrics().averageCharWidth() * 48);
    setColumnWidth(FolderModel::Note, fontMetrics().averageCharWidth() * 30);
    setColumnWidth(FolderModel::Name, room / 2);
    setColumnWidth(FolderModel::PointsTo, room - room / 2);
}

void FolderView::chooseColumns(const QPoint &where)
{
    QMenu menu;
    for (int column = FolderModel::Name + 1; column < FolderModel::ColumnCount; ++column) {
        auto *action = menu.addAction(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnHidden(column, !on); });
    }
    menu.exec(horizontalHeader()->viewport()->mapToGlobal(where));
}

void FolderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton)
        event->ignore(); // the window's
    else
        QTableView::mousePressEvent(event);
}

void FolderView::mouseReleaseEvent(QMouseEvent *event)
{
    const Entry *entry = event->button() == Qt::MiddleButton ? entryAt(event->position().toPoint()) : nullptr;
    if (entry != nullptr && leadsToFolder(*entry))
        Q_EMIT tabWanted(m_folder / entry->name);
    else
        QTableView::mouseReleaseEvent(event);
}

void FolderView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

void FolderView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey && !indexAt(event->pos()).isValid())
        clearSelection();
    const QPoint where = byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    Q_EMIT menuWanted(where);
}

} // namespace linkwright
