// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/note_loader.h"

#include "store/catalog.h"
#include "views/folder_page.h"

namespace linkwright {

namespace {

/// Null where there are none, and where nobody can tell: the panel says why.
FolderNotes read(const NativePath &journal, const NativePath &folder)
{
    const auto catalog = Catalog::open(journal, History::Access::Read);
    auto notes = catalog ? catalog->notesIn(folder) : std::unexpected(catalog.error());
    return notes && !notes->empty() ? std::make_shared<const Notes>(std::move(*notes)) : nullptr;
}

} // namespace

NoteLoader::NoteLoader(FolderPage &page, NativePath journal)
    : QObject(&page)
    , m_page(page)
    , m_journal(std::move(journal))
{
    connect(&page, &FolderPage::opened, this, &NoteLoader::reload);
}

void NoteLoader::reload()
{
    if (m_page.folder().isEmpty())
        return;
    m_task.start<FolderNotes>(
        this, [journal = m_journal, folder = m_page.realFolder()](const StopToken &) { return read(journal, folder); },
        [this](const FolderNotes &notes) { m_page.model().setNotes(notes); });
}

} // namespace linkwright
