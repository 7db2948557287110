// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/row_delegate.h"

#include "base/display_text.h"
#include "gestures/link_names.h"
#include "models/folder_header.h"
#include "models/folder_model.h"
#include "text/shown_name.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace linkwright {

namespace {

constexpr float lineStrength = 0.6F;

/// Its own: those of a scan are paths.
std::string nameAt(const QModelIndex &index)
{
    return split(NativePath{index.data(FolderModel::NameRole).toByteArray().toStdString()}).name;
}

} // namespace

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
    if (option->displayAlignment.testFlag(Qt::AlignRight))
        option->text += behindNumbers;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view == nullptr || !view->hasFocus() || view->currentIndex().siblingAtColumn(index.column()) != index)
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QColor colour = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    colour.setAlphaF(lineStrength);
    painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), colour);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), colour);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, m_rowHeight));
}

QWidget *RowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("New name"));
    editor->setAccessibleDescription(tr("Return renames, Escape leaves the name as it is"));
    return editor;
}

void RowDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line->isModified() || !line->text().isEmpty()) // the row changed below us: what is being typed stays
        return;
    const std::string name = nameAt(index);
    const auto base = static_cast<int>(shown(std::string_view(name).substr(0, baseNameLength(name))).size());
    line->setText(shown(name));
    QTimer::singleShot(0, line, [line, base] { line->setSelection(0, base); }); // the view selects all of it first
}

void RowDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const std::string name = nameAt(index);
    const std::string newName = fromDisplayText(line->text().toStdString());
    if (newName != name)
        Q_EMIT renameWanted(index, newName);
}

} // namespace linkwright
