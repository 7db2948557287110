// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "models/group_model.h"
#include "views/entry_view_of.h"
#include "views/group_look.h"

#include <QTreeView>

namespace linkwright {

/// The links of a scan below headings that say what they have in common.
class GroupView : public EntryViewOf<QTreeView>
{
    Q_OBJECT

public:
    /// `rows` stay the caller's.
    GroupView(FolderModel &rows, GroupBy by, EntryEvents &events, QWidget *parent = nullptr);
    GroupView(const GroupView &) = delete;
    GroupView &operator=(const GroupView &) = delete;
    ~GroupView() override;

    GroupModel &groups() { return m_groups; }
    LinkLook &look() { return m_look; }

    QHeaderView &columns() const override;
    const Entry *entry(const QModelIndex &index) const override;
    NativePath folderOf(const QModelIndex &index) const override;
    void walk(const Visitor &visit) const override;

protected:
    std::vector<Part> parts() const override;
    const FolderModel *rowsBelow(const QModelIndex &parent) const override;
    const Entry *entryBelow(const QModelIndex &parent, int row) const override;
    QModelIndex rowOf(const std::string &name) const override;
    bool standsAsListed() const override { return false; }
    QModelIndex nextRow(const QModelIndex &row) const override;

private:
    void spanHeadings();

    GroupModel m_groups;
    GroupLook m_look;
};

} // namespace linkwright
