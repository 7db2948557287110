// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/entry_view.h"

#include "models/row_filter.h"
#include "views/empty_state.h"
#include "views/row_delegate.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMouseEvent>
#include <QStyleHints>

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostTakenOver = 1000; // selected rows, by a view that has them in another order

/// Appends the rows [first, behind) of a folder, as one range however long.
void appendRows(QItemSelection &selection, const QAbstractItemModel &model, int first, int behind,
                const QModelIndex &parent)
{
    if (behind > first)
        selection.append(QItemSelectionRange(model.index(first, 0, parent),
                                             model.index(behind - 1, model.columnCount() - 1, parent)));
}

} // namespace

Entry Chosen::byItsName() const
{
    Entry one = *entry;
    one.name = split(place()).name;
    return one;
}

EntryView::EntryView(QAbstractItemView &widget, FolderModel &root, EntryEvents &events)
    : m_widget(widget)
    , m_root(root)
    , m_events(events)
    , m_delegate(new RowDelegate(&widget))
    , m_empty(new EmptyState(widget.viewport()))
{
}

EntryView::~EntryView() = default;

void EntryView::prepare(int steps)
{
    m_widget.setItemDelegate(m_delegate);
    m_widget.setFrameShape(QFrame::NoFrame);
    m_widget.setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_widget.setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_widget.setDragDropMode(QAbstractItemView::DragDrop);
    m_widget.setDragEnabled(true);
    m_widget.setAcceptDrops(true);
    m_widget.setTabKeyNavigation(false);
    m_widget.setAccessibleName(tr("Folder"));
    m_empty->hide();
    m_columns = std::make_unique<EntryColumns>(m_widget, columns(), steps);
    QObject::connect(m_widget.selectionModel(), &QItemSelectionModel::currentRowChanged, m_widget.viewport(),
                     qOverload<>(&QWidget::update)); // the lines around the current row
    QObject::connect(m_delegate, &RowDelegate::renameWanted, &m_widget,
                     [this](const QModelIndex &index, const std::string &newName) {
                         if (const Entry *renamed = entry(index))
                             Q_EMIT m_events.renameWanted(folderOf(index) / renamed->name, newName);
                     });
    QObject::connect(&m_widget, &QAbstractItemView::activated, &m_widget, [this](const QModelIndex &index) {
        if (const Entry *activated = entry(index))
            Q_EMIT m_events.activated({folderOf(index), activated});
    });
}

QModelIndex EntryView::rowOf(const std::string &name) const
{
    return m_widget.model()->index(m_root.rowOf(name), FolderModel::Name);
}

const Entry *EntryView::entryBelow(const QModelIndex &parent, int row) const
{
    const FolderModel *rows = rowsBelow(parent);
    return rows != nullptr ? rows->entry(row) : nullptr;
}

std::vector<const Entry *> EntryView::selectedEntries() const
{
    const QItemSelection selection = m_widget.selectionModel()->selection();
    std::size_t most = 0; // of a million, growing by and by would take as long as looking at them
    for (const auto &range : selection)
        most += static_cast<std::size_t>(range.height());
    std::vector<const Entry *> entries;
    entries.reserve(most);
    for (const auto &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const Entry *one = entryBelow(range.parent(), row))
                entries.push_back(one);
        }
    }
    return entries;
}

std::vector<Chosen> EntryView::chosen() const
{
    std::vector<Chosen> chosen;
    for (const auto &range : m_widget.selectionModel()->selection()) {
        const NativePath folder = folderOf(range.topLeft());
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const Entry *one = entryBelow(range.parent(), row))
                chosen.push_back({folder, one});
        }
    }
    return chosen;
}

std::optional<Chosen> EntryView::onlyChosen() const
{
    const QItemSelection selection = m_widget.selectionModel()->selection();
    const bool isOne = !selection.isEmpty() && selection.front().height() == 1
                       && std::ranges::all_of(selection, [&](const QItemSelectionRange &range) {
                              return range.top() == selection.front().top() && range.bottom() == selection.front().top()
                                     && range.parent() == selection.front().parent();
                          });
    const auto one = isOne ? chosen() : std::vector<Chosen>();
    return one.empty() ? std::nullopt : std::optional(one.front());
}

Names EntryView::selectedNames(std::size_t most) const
{
    Names names;
    for (const auto &range : m_widget.selectionModel()->selection()) {
        if (standsAsListed() && range.parent().isValid())
            continue; // of another folder
        for (int row = range.top(); row <= range.bottom() && names.size() < most; ++row) {
            if (const Entry *one = entryBelow(range.parent(), row))
                names.push_back(one->name);
        }
    }
    return names;
}

bool EntryView::selectName(const std::string &name)
{
    return selectNames({name});
}

bool EntryView::selectNames(const Names &names)
{
    QItemSelection selection;
    QModelIndex first;
    for (const auto &name : names) {
        const QModelIndex index = rowOf(name);
        if (!index.isValid())
            return false;
        if (!first.isValid())
            first = index;
        selection.select(index, index);
    }
    QItemSelectionModel &selected = *m_widget.selectionModel();
    selected.setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selected.select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_widget.scrollTo(first);
    return true;
}

void EntryView::selectLike(const EntryView &other)
{
    if (!standsAsListed() || !other.standsAsListed()) {
        selectNames(other.selectedNames(mostTakenOver));
        return;
    }
    const QAbstractItemModel &model = *m_widget.model();
    QItemSelection selection;
    for (const auto &range : other.m_widget.selectionModel()->selection()) {
        if (!range.parent().isValid())
            appendRows(selection, model, range.top(), range.bottom() + 1, {});
    }
    QModelIndex current = other.m_widget.currentIndex();
    while (current.parent().isValid())
        current = current.parent();
    m_widget.selectionModel()->setCurrentIndex(model.index(current.row(), FolderModel::Name),
                                               QItemSelectionModel::NoUpdate);
    m_widget.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

QModelIndex EntryView::topRow() const
{
    return m_widget.indexAt(QPoint(m_widget.isRightToLeft() ? m_widget.viewport()->width() - 1 : 0, 0));
}

Names EntryView::linksInView(const FolderModel &rows) const
{
    Names names;
    if (!m_widget.isVisible() || m_widget.window()->isMinimized())
        return names;
    const auto add = [&](const QModelIndex &index) {
        const Entry *one = index.isValid() && rowsBelow(index.parent()) == &rows ? entry(index) : nullptr;
        if (one && one->link)
            names.push_back(one->name);
    };
    add(m_widget.currentIndex()); // the panel shows it
    const int end = m_widget.viewport()->height();
    for (QModelIndex row = topRow(); row.isValid() && m_widget.visualRect(row).top() < end; row = nextRow(row))
        add(row);
    return names;
}

std::string EntryView::topName() const
{
    QModelIndex top = topRow();
    while (standsAsListed() && top.parent().isValid())
        top = top.parent();
    const Entry *first = top.row() > 0 ? entryBelow(top.parent(), top.row()) : nullptr;
    return first != nullptr ? first->name : std::string();
}

void EntryView::scrollToName(const std::string &name)
{
    if (const QModelIndex index = rowOf(name); index.isValid())
        m_widget.scrollTo(index, QAbstractItemView::PositionAtTop);
}

void EntryView::editName()
{
    const QModelIndex name = m_widget.currentIndex().siblingAtColumn(FolderModel::Name);
    if (!name.isValid())
        return;
    m_widget.setCurrentIndex(name);
    m_widget.scrollTo(name);
    m_widget.edit(name);
}

void EntryView::invertSelection()
{
    QItemSelection all;
    for (const auto &[parent, count] : parts())
        appendRows(all, *m_widget.model(), 0, count, parent);
    m_widget.selectionModel()->select(all, QItemSelectionModel::Toggle);
}

std::optional<int> EntryView::selectWhere(const std::function<bool(const Entry &entry)> &isWanted)
{
    QItemSelection selection;
    int count = 0;
    for (const auto &[parent, rows] : parts()) {
        for (int row = 0, first = 0; row <= rows; ++row) {
            const Entry *one = row < rows ? entryBelow(parent, row) : nullptr;
            const bool wanted = one != nullptr && isWanted(*one);
            count += wanted ? 1 : 0;
            if (!wanted)
                appendRows(selection, *m_widget.model(), std::exchange(first, row + 1), row, parent);
            if (selection.size() > mostRanges)
                return std::nullopt;
        }
    }
    m_widget.clearSelection();
    if (count == 0)
        return 0;
    const QModelIndex top = selection.front().topLeft();
    m_widget.selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
    m_widget.selectionModel()->select(selection, QItemSelectionModel::Select);
    m_widget.scrollTo(top);
    return count;
}

bool EntryView::giveUpScattered()
{
    QItemSelectionModel &selected = *m_widget.selectionModel();
    if (selected.selection().size() <= mostRanges)
        return false;
    selected.select(selected.currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

void EntryView::typeAhead(const QString &text)
{
    const bool goesOn =
        m_typedLast.isValid() && m_typedLast.elapsed() < QGuiApplication::styleHints()->keyboardInputInterval();
    m_typed = goesOn ? m_typed + text : text;
    m_typedLast.start();
    const bool sameLetterAgain = m_typed.count(m_typed.front()) == m_typed.size();
    const std::string wanted = foldedCase((sameLetterAgain ? m_typed.left(1) : m_typed).toStdString());
    const QModelIndex next = nextNamed(wanted, sameLetterAgain || !goesOn);
    if (next.isValid())
        m_widget.setCurrentIndex(next);
}

QModelIndex EntryView::nextNamed(const std::string &folded, bool skips) const
{
    const QAbstractItemModel &model = *m_widget.model();
    const QModelIndex first = model.index(0, FolderModel::Name);
    const QModelIndex current = m_widget.currentIndex();
    const auto below = [&](const QModelIndex &index) {
        const QModelIndex next = nextRow(index);
        return next.isValid() ? next.siblingAtColumn(FolderModel::Name) : first;
    };
    const QModelIndex start = current.isValid() ? current.siblingAtColumn(FolderModel::Name) : first;
    const QModelIndex from = skips && current.isValid() ? below(start) : start;
    for (QModelIndex index = from; index.isValid();) {
        if (const Entry *one = entry(index); one != nullptr && startsWithFolded(one->name, folded))
            return index;
        index = below(index);
        if (index == from)
            break;
    }
    return {};
}

bool EntryView::opensTab(const QMouseEvent &event)
{
    const QModelIndex index =
        event.button() == Qt::MiddleButton ? m_widget.indexAt(event.position().toPoint()) : QModelIndex();
    const Entry *clicked = index.isValid() ? entry(index) : nullptr;
    if (clicked == nullptr || !leadsToFolder(*clicked))
        return false;
    Q_EMIT m_events.tabWanted(folderOf(index) / clicked->name);
    return true;
}

void EntryView::resized()
{
    m_empty->setGeometry(m_widget.viewport()->rect());
    if (m_columns)
        m_columns->viewResized();
}

void EntryView::wantMenu(const QContextMenuEvent &event)
{
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    if (!byKey && !m_widget.indexAt(event.pos()).isValid())
        m_widget.clearSelection();
    const QPoint current = m_widget.visualRect(m_widget.currentIndex()).center();
    Q_EMIT m_events.menuWanted(byKey ? m_widget.viewport()->mapToGlobal(current) : event.globalPos());
}

} // namespace linkwright
