// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "views/folder_page.h"
#include "views/trail.h"
#include "window/destination.h"
#include "window/tab.h"

#include <QPointer>
#include <QTimer>

namespace linkwright {

class NoteLoader;
class PointerLoader;

/// One folder on screen, where it was before, and how one goes on from there. What it opens is opened in threads; until
/// then it shows what it showed.
class FolderTab : public Tab
{
    Q_OBJECT

public:
    /// `journal`: where the notes on links are. The page belongs to `parent` and dies with this.
    FolderTab(FileSystem &files, const NativePath &journal, QWidget *parent);
    FolderTab(const FolderTab &) = delete;
    FolderTab &operator=(const FolderTab &) = delete;
    ~FolderTab() override;

    FolderPage &page() const override { return *m_page; }
    FolderTab *asFolder() override { return this; }

    /// Goes to a folder, or to the folder of anything else and selects it. Returns at once, as all of these do.
    void go(const NativePath &place, LinkMeans link = LinkMeans::ItsEnd);
    /// Several of one folder; it is opened and they are selected in it.
    void go(Visit to);
    void back() override;
    void forward() override;
    void up() override;
    bool canGoBack() const override { return m_trail.before().has_value(); }
    bool canGoForward() const override { return m_trail.after().has_value(); }
    bool canGoUp() const override;
    std::optional<Visit> lookedAt() const override;

    void reloadNotes() override;
    /// The name of the folder.
    QString title() const override;
    QString tip() const override;

private:
    enum class Way : std::uint8_t { New, Back, Forward };

    void travel(std::optional<Visit> visit, Way way);
    void remember();
    void folderOpened();
    void failed(const Error &error);
    void endTravel();
    void complain(const Error &error);

    FileSystem &m_files;
    QPointer<FolderPage> m_page; // whoever goes first
    NoteLoader *m_notes; // dies with the page
    PointerLoader *m_pointers; // likewise
    Trail m_trail;
    Way m_way = Way::New; // how the folder that is being opened is reached
    BackgroundTask m_find;
    QTimer m_patience; // runs while a folder is being opened
    std::optional<Error> m_missing; // to be told when the folder that would hold it is there
};

} // namespace linkwright
