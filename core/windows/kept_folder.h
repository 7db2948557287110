// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/open_handle.h"

namespace linkwright::windows {

/// Keeps an open folder from being turned into a link: while this lives there is an empty file in it that nobody else
/// can remove, and Windows gives no reparse point to a folder that is not empty (ERROR_DIR_NOT_EMPTY). No way of
/// sharing keeps that from happening, because FILE_WRITE_ATTRIBUTES is enough for it and is not counted. The file is
/// one that goes with its handle, so that it goes when this process is cut off, too. (A folder with nothing in it but a
/// file that is about to go is not empty: RemoveDirectoryW says so. That the same is said of a reparse point awaits a
/// check on a real Windows.)
class KeptFolder
{
public:
    /// Changed: the folder was a link by then, so that the file came to lie elsewhere; it is gone again.
    static Result<KeptFolder> keep(SystemCalls &calls, Handle folder, std::u16string_view fileName);

    KeptFolder(KeptFolder &&) = default;
    KeptFolder &operator=(KeptFolder &&) = delete;
    KeptFolder(const KeptFolder &) = delete;
    KeptFolder &operator=(const KeptFolder &) = delete;
    ~KeptFolder() = default;

private:
    explicit KeptFolder(OpenHandle file)
        : m_file(std::move(file))
    {
    }

    OpenHandle m_file;
};

} // namespace linkwright::windows
