// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "views/folder_look.h"

namespace linkwright {

/// Dresses a GroupModel: its links as in a folder, its groups as headings.
class GroupLook : public FolderLook
{
    Q_OBJECT

public:
    using FolderLook::FolderLook;

    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

} // namespace linkwright
