// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

namespace linkwright {

/// The database of the journal.
class HistoryFile : public Database
{
public:
    /// See History::open().
    static Result<std::unique_ptr<HistoryFile>> open(const NativePath &path, FileUse use);

    /// Files of this version and of those after it know of batches that are passed over.
    static constexpr std::int64_t passesOver = 2;
    /// And those from this one on of batches for which an administrator's rights were used.
    static constexpr std::int64_t tellsElevated = 3;
    /// And those from this one on of notes.
    static constexpr std::int64_t keepsNotes = 4;

private:
    HistoryFile(NativePath path, FileUse use);
};

} // namespace linkwright
