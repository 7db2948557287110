// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "models/folder_model.h"
#include "models/link_groups.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <utility>
#include <vector>

namespace linkwright {

/// The rows of a FolderModel put together by what they have in common: a row for each group, its links below it, in the
/// order in which the FolderModel has them. Groups are made anew bit by bit between other events whenever those rows
/// change; until then the old ones are shown, with what is known of their links by now.
class GroupModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// A view of a tree lays out every row below what is expanded; of a larger group only the first are shown.
    static constexpr int mostShown = 5000;

    enum Role {
        IsGroupRole = FolderModel::RoleEnd, // bool
        GroupHealthRole, // int of linkwright::Health: the worst in the group
        GroupSizeRole, // int: how many links
    };

    /// `rows` stays the caller's, and must stay.
    GroupModel(FolderModel &rows, GroupBy by, QObject *parent = nullptr);

    void setGroupBy(GroupBy by);
    GroupBy groupBy() const { return m_by; }
    /// All rows are in their groups.
    bool isReady() const { return !m_slice.isActive() && !m_soon.isActive(); }

    int groupCount() const { return static_cast<int>(m_groups.size()); }
    bool isGroup(const QModelIndex &index) const { return index.isValid() && index.internalId() == topLevel; }
    /// Of a link's row; null for a group. Valid until the next return to the event loop.
    const Entry *entry(const QModelIndex &index) const;
    /// All links of a group, those that are not shown too.
    std::vector<const Entry *> linksOf(const QModelIndex &group) const;
    /// The row of this name; none when it is not shown.
    QModelIndex rowOf(std::string_view name) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QAbstractItemModel::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override { return m_rows.roleNames(); }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override { m_rows.sort(column, order); }

Q_SIGNALS:
    void regrouped();

private:
    static constexpr quintptr topLevel = ~quintptr(0); // else internalId() is the number of the group

    void startAnew();
    void changedSoon();
    void takeSlice();
    void publish();
    void movePersistent(const std::vector<LinkGroup> &before);
    QVariant groupData(const LinkGroup &group, int column, int role) const;
    QString title(const LinkGroup &group) const;

    FolderModel &m_rows;
    GroupBy m_by;
    std::vector<LinkGroup> m_groups; // as shown
    LinkGroups m_next; // being made
    int m_taken = 0; // rows that are in them
    QTimer m_soon;
    QTimer m_slice;
};

} // namespace linkwright
