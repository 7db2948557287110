// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/drop.h"
#include "jobs/background.h"
#include "views/known_places.h"

#include <QListWidget>

namespace linkwright {

/// The list at the left: the user's folders, bookmarks, volumes. Nothing it shows is touched before it is clicked, the
/// user's own folders aside. What is dropped on one of them goes there; beside them it becomes a bookmark.
class PlacesView : public QListWidget
{
    Q_OBJECT

public:
    explicit PlacesView(FileSystem &files, QWidget *parent = nullptr);

    void reload();
    void setBookmarks(const std::vector<NativePath> &folders);
    void addBookmark(const NativePath &folder); // behind the others; nothing when it is there
    void markCurrent(const NativePath &folder);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // our own names are whole

Q_SIGNALS:
    void chosen(const linkwright::NativePath &folder);
    void tabWanted(const linkwright::NativePath &folder);
    void bookmarksChanged(const std::vector<linkwright::NativePath> &folders); // by a person
    void dropped(const linkwright::Drop &drop, const linkwright::NativePath &folder);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void show(std::vector<KnownPlace> places);
    void addPlace(const KnownPlace &place);
    void showAll();
    void bookmarkThose(const UriList &list);
    void removeBookmark(const NativePath &folder);
    const KnownPlace *placeAt(const QPoint &position) const;
    const KnownPlace *placeOf(const QListWidgetItem *item) const;

    FileSystem &m_files;
    BackgroundTask m_load;
    BackgroundTask m_look; // whether what was dropped is a folder
    std::vector<KnownPlace> m_known;
    std::vector<NativePath> m_bookmarks;
    std::vector<KnownPlace> m_places; // both, as they are shown
    NativePath m_current;
};

} // namespace linkwright
