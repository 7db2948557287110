// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/note_loader.h"

#include "store/note_book.h"
#include "views/folder_page.h"

#include <utility>
#include <vector>

namespace linkwright {

namespace {

using NotesOfFolders = std::vector<std::pair<NativePath, FolderNotes>>;

/// Null where there are none, and where nobody can tell: the panel says why.
FolderNotes notesIn(const Result<NoteBook> &book, const NativePath &folder)
{
    auto notes = book ? book->notesIn(folder) : std::unexpected(book.error());
    return notes && !notes->empty() ? std::make_shared<const Notes>(std::move(*notes)) : nullptr;
}

NotesOfFolders read(const NativePath &journal, const std::vector<NativePath> &folders)
{
    const auto book = NoteBook::open(journal, History::Access::Read);
    NotesOfFolders found;
    for (const NativePath &folder : folders)
        found.emplace_back(folder, notesIn(book, folder));
    return found;
}

} // namespace

NoteLoader::NoteLoader(FolderPage &page, NativePath journal)
    : QObject(&page)
    , m_page(page)
    , m_journal(std::move(journal))
{
    connect(&page, &FolderPage::opened, this, &NoteLoader::reload);
    connect(&page, &FolderPage::expanded, this, &NoteLoader::reload);
}

void NoteLoader::reload()
{
    if (m_page.folder().isEmpty())
        return;
    if (m_task.isRunning()) { // folders that are expanded together are read together
        m_isOutdated = true;
        return;
    }
    m_task.start<NotesOfFolders>(
        this,
        [journal = m_journal, folders = m_page.realFolders()](const StopToken &) { return read(journal, folders); },
        [this](const NotesOfFolders &found) {
            for (const auto &[folder, notes] : found)
                m_page.setNotes(folder, notes);
            if (std::exchange(m_isOutdated, false))
                reload();
        });
}

} // namespace linkwright
