// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "models/folder_notes.h"

#include <QObject>

namespace linkwright {

class FolderPage;

/// Gives the rows of a page the notes on their links, each time a folder is opened or expanded; read in a thread.
class NoteLoader : public QObject
{
    Q_OBJECT

public:
    NoteLoader(FolderPage &page, NativePath journal);

    /// They may be others by now, or of other folders.
    void reload();

private:
    FolderPage &m_page;
    NativePath m_journal;
    BackgroundTask m_task;
    bool m_isOutdated = false; // what is being read
};

} // namespace linkwright
