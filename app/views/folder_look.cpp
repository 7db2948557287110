// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_look.h"

#include "models/folder_model.h"

namespace linkwright {

FolderLook::FolderLook(QAbstractItemModel &model, QObject *parent)
    : LinkLook(parent)
{
    setSourceModel(&model);
}

Qt::ItemFlags FolderLook::flags(const QModelIndex &index) const
{
    const auto flags = LinkLook::flags(index);
    return index.column() == FolderModel::Name ? flags | Qt::ItemIsEditable : flags;
}

QVariant FolderLook::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section == FolderModel::Hops || section == FolderModel::Size;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return LinkLook::headerData(section, orientation, role);
}

} // namespace linkwright
