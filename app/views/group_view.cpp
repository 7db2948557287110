// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/group_view.h"

#include "models/table_setup.h"
#include "views/row_delegate.h"

#include <QHeaderView>

namespace linkwright {

GroupView::GroupView(FolderModel &rows, GroupBy by, EntryEvents &events, QWidget *parent)
    : EntryViewOf(rows, events, parent)
    , m_groups(rows, by)
    , m_look(m_groups)
{
    delegate()->setRowHeight(prepareTree(*this));
    setExpandsOnDoubleClick(true); // a heading; a link opens
    setModel(&m_look);
    prepare(8);
    setAccessibleDescription(tr("The links that were found, below headings that say what they have in common"));
    connect(&m_groups, &GroupModel::regrouped, this, &GroupView::spanHeadings);
}

GroupView::~GroupView()
{
    setModel(nullptr); // it goes before us
}

void GroupView::spanHeadings()
{
    for (int row = 0; row < m_groups.groupCount(); ++row)
        setFirstColumnSpanned(row, {}, true);
    if (m_groups.groupCount() == 1)
        expand(m_look.index(0, 0));
}

QHeaderView &GroupView::columns() const
{
    return *header();
}

const Entry *GroupView::entry(const QModelIndex &index) const
{
    return m_groups.entry(m_look.mapToSource(index));
}

NativePath GroupView::folderOf(const QModelIndex &) const
{
    return folder();
}

void GroupView::walk(const Visitor &visit) const
{
    int row = 0;
    while (row < root().rowCount() && visit(folder(), *root().entry(row)))
        ++row;
}

std::vector<EntryView::Part> GroupView::parts() const
{
    std::vector<Part> parts;
    for (int row = 0; row < m_groups.groupCount(); ++row) {
        const QModelIndex group = m_look.index(row, 0);
        parts.emplace_back(group, m_look.rowCount(group));
    }
    return parts;
}

const FolderModel *GroupView::rowsBelow(const QModelIndex &parent) const
{
    return parent.isValid() ? &root() : nullptr;
}

const Entry *GroupView::entryBelow(const QModelIndex &parent, int row) const
{
    return parent.isValid() ? entry(m_look.index(row, 0, parent)) : nullptr;
}

QModelIndex GroupView::rowOf(const std::string &name) const
{
    return m_look.mapFromSource(m_groups.rowOf(name));
}

QModelIndex GroupView::nextRow(const QModelIndex &row) const
{
    return indexBelow(row);
}

} // namespace linkwright
