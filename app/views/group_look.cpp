// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/group_look.h"

#include "models/group_model.h"

#include <QFont>

namespace linkwright {

QVariant GroupLook::data(const QModelIndex &index, int role) const
{
    if (role >= Qt::UserRole || !mapToSource(index).data(GroupModel::IsGroupRole).toBool())
        return FolderLook::data(index, role);
    switch (role) {
    case Qt::DecorationRole:
        return index.column() == FolderModel::Name
                   ? QVariant(iconOf(static_cast<Health>(index.data(GroupModel::GroupHealthRole).toInt())))
                   : QVariant();
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    case Qt::ToolTipRole: return asToolTip(index.siblingAtColumn(FolderModel::Name).data().toString());
    case Qt::AccessibleTextRole: return index.data();
    case Qt::ForegroundRole: return {};
    default: return FolderLook::data(index, role);
    }
}

Qt::ItemFlags GroupLook::flags(const QModelIndex &index) const
{
    const QModelIndex row = mapToSource(index);
    return row.data(GroupModel::IsGroupRole).toBool() ? row.flags() : FolderLook::flags(index);
}

} // namespace linkwright
