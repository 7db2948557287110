// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_header.h"

#include <QItemSelectionModel>

namespace linkwright {

FolderHeader::FolderHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
}

void FolderHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    if (option->textAlignment.testFlag(Qt::AlignRight))
        option->text += behindNumbers;
}

void FolderHeader::setSelectionModel(QItemSelectionModel *selection)
{
    QItemSelectionModel *const old = selectionModel();
    QHeaderView::setSelectionModel(new QItemSelectionModel(selection->model(), this));
    if (old && old->parent() == this)
        delete old;
}

} // namespace linkwright
