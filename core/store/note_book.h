// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"
#include "store/notes.h"

#include <string>
#include <string_view>

namespace linkwright {

class HistoryFile;

/// What a person knows of links and the disk does not: a note on what a link is for. It lies in the file of the
/// journal, which lets it follow a link through all that is made, undone, made again or recovered by this program; a
/// note of a link that was removed stays until its batch is pruned. An object belongs to the thread that opened it;
/// errors are those of History. Needs a QCoreApplication.
class NoteBook
{
public:
    static constexpr std::size_t longestNote = 16'000; // bytes: 4,000 characters of four

    /// See History::open(); but a file that is not there to be read has no notes.
    static Result<NoteBook> open(const NativePath &file, History::Access access);
    NoteBook(const NoteBook &) = delete;
    NoteBook &operator=(const NoteBook &) = delete;
    NoteBook(NoteBook &&) noexcept;
    NoteBook &operator=(NoteBook &&) noexcept;
    ~NoteBook();

    /// `folder`: physical.
    Result<Notes> notesIn(const NativePath &folder) const;
    /// Empty: there is none. `place`: in a physical folder.
    Result<std::string> note(const NativePath &place) const;
    /// An empty one takes it away. NameTooLong when it is longer than longestNote. True: it is the first of all.
    Result<bool> write(const NativePath &place, std::string_view note) const;

private:
    explicit NoteBook(std::unique_ptr<HistoryFile> file);
    Result<bool> hasNotes() const; // older files that are only read have no room for any

    std::unique_ptr<HistoryFile> m_file; // null: there is none
};

} // namespace linkwright
