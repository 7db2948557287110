// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

namespace linkwright {

/// The names of folders that are open. Out of sight while there is only one; can be dragged into another order; what is
/// dragged over one brings it to the front, and may be dropped on it; the middle button closes one.
class TabBar : public QTabBar
{
    Q_OBJECT

public:
    explicit TabBar(QWidget *parent = nullptr);

    /// `title` as it is to be seen; `whole` in the tool tip.
    void name(int index, const QString &title, const QString &whole);

Q_SIGNALS:
    void droppedOn(int index, QDropEvent *event);
    void newWanted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QSize tabSizeHint(int index) const override;
};

} // namespace linkwright
