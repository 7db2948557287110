// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "models/folder_notes.h"

#include <QObject>

namespace linkwright {

class FolderPage;

/// Gives the table of a page the notes of its folder, each time one is opened; read in a thread.
class NoteLoader : public QObject
{
    Q_OBJECT

public:
    NoteLoader(FolderPage &page, NativePath journal);

    void reload();

private:
    FolderPage &m_page;
    NativePath m_journal;
    BackgroundTask m_task;
};

} // namespace linkwright
