// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/note_book.h"

#include "store/history_file.h"
#include "store/notes_on_move.h"

namespace linkwright {

NoteBook::NoteBook(std::unique_ptr<HistoryFile> file)
    : m_file(std::move(file))
{
}

NoteBook::NoteBook(NoteBook &&) noexcept = default;
NoteBook &NoteBook::operator=(NoteBook &&) noexcept = default;
NoteBook::~NoteBook() = default;

Result<NoteBook> NoteBook::open(const NativePath &file, History::Access access)
{
    const bool writes = access == History::Access::Write;
    auto opened = HistoryFile::open(file, writes ? FileUse::Write : FileUse::Read);
    if (!opened && !writes && opened.error().kind == ErrorKind::NotFound)
        return NoteBook(nullptr);
    if (!opened)
        return std::unexpected(opened.error());
    return NoteBook(std::move(*opened));
}

Result<bool> NoteBook::hasNotes() const
{
    if (m_file == nullptr)
        return false;
    const auto version = m_file->version();
    return version ? Result<bool>(*version >= HistoryFile::keepsNotes) : std::unexpected(version.error());
}

Result<Notes> NoteBook::notesIn(const NativePath &folder) const
{
    const auto has = hasNotes();
    if (!has || !*has)
        return has ? Result<Notes>{} : std::unexpected(has.error());
    auto rows = m_file->ask("SELECT name, note FROM notes WHERE folder = ? AND set_aside = 0", {blob(folder.bytes)});
    Notes notes;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return notes;
        notes.emplace(rows->bytes(0), rows->bytes(1));
    }
    return std::unexpected(rows.error());
}

Result<std::string> NoteBook::note(const NativePath &place) const
{
    const auto has = hasNotes();
    if (!has || !*has)
        return has ? Result<std::string>{} : std::unexpected(has.error());
    const auto [folder, name] = split(place);
    auto rows = m_file->ask("SELECT note FROM notes WHERE folder = ? AND name = ? AND set_aside = 0",
                            {blob(folder.bytes), blob(name)});
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    return *found ? rows->bytes(0) : std::string();
}

Result<bool> NoteBook::write(const NativePath &place, std::string_view note) const
{
    if (note.size() > longestNote)
        return failure(ErrorKind::NameTooLong, place);
    if (m_file == nullptr)
        return failure(ErrorKind::ReadOnly, place);
    const auto [folder, name] = split(place);
    return m_file->transaction([&]() -> Result<bool> {
        const auto any = keepsNotes(*m_file);
        if (!any)
            return any;
        const auto told = note.empty()
                              ? m_file->tell("DELETE FROM notes WHERE folder = ? AND name = ? AND set_aside = 0",
                                             {blob(folder.bytes), blob(name)})
                              : m_file->tell("INSERT INTO notes(folder, name, written, note) VALUES(?, ?, ?, ?)"
                                             " ON CONFLICT(folder, name, set_aside)"
                                             " DO UPDATE SET written = excluded.written, note = excluded.note",
                                             {blob(folder.bytes), blob(name), qlonglong(timeNow()), blob(note)});
        return told ? Result<bool>(!*any && !note.empty()) : std::unexpected(told.error());
    });
}

} // namespace linkwright
