// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/link_look.h"

namespace linkwright {

/// A LinkLook of the window: names can be edited in the view, and headers stand above their numbers.
class FolderLook : public LinkLook
{
    Q_OBJECT

public:
    explicit FolderLook(QAbstractItemModel &model, QObject *parent = nullptr);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace linkwright
