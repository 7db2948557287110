// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/drop.h"
#include "models/folder_model.h"
#include "models/link_look.h"
#include "views/trail.h"

#include <QElapsedTimer>
#include <QTableView>

#include <functional>
#include <optional>

namespace linkwright {

class EmptyState;
class RowDelegate;

/// The table of one folder: selection, type-ahead, names edited in place, and drag and drop.
class FolderView : public QTableView
{
    Q_OBJECT

public:
    explicit FolderView(FolderModel *model, LinkLook *look, QWidget *parent = nullptr);

    void setFolder(const NativePath &folder); // for what is dragged out
    EmptyState *emptyState() const { return m_empty; }

    std::vector<FolderModel::RowRange> selectedRanges() const; // from top to bottom
    std::vector<const Entry *> selectedEntries() const; // valid until the next return to the event loop
    /// False when the row is not there, or not yet.
    bool selectName(const std::string &name);
    bool selectNames(const std::vector<std::string> &names);
    std::string topName() const; // of the uppermost row in view; empty when it is the first
    void scrollToName(const std::string &name); // so that it is the uppermost
    void editName();
    void invertSelection();
    /// Selects just the rows that this is true of; how many they are.
    int selectWhere(const std::function<bool(const Entry &entry)> &isWanted);
    void fitColumns(); // to the room there is; for the very first start

    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    void renameWanted(const std::string &name, const std::string &newName);
    void tabWanted(const linkwright::NativePath &folder);
    void dropped(const linkwright::Drop &drop);
    void menuWanted(const QPoint &where);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const Entry *entryAt(const QPoint &position) const;
    const Entry *dropRow(const QPoint &position) const;
    bool isPointless(const QDropEvent &event, const Entry *below) const;
    bool acceptsHere(QDropEvent *event, const Entry *below) const;
    void markDropPlace(const std::optional<QRect> &place);
    QRect rowRect(int row) const;
    void chooseColumns(const QPoint &where);

    FolderModel *m_model;
    LinkLook *m_look;
    RowDelegate *m_delegate;
    EmptyState *m_empty;
    NativePath m_folder;
    Names m_dragged; // while it is
    std::optional<QRect> m_dropPlace;
    QString m_typed;
    QElapsedTimer m_typedLast;
};

} // namespace linkwright
