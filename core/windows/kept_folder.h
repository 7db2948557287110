// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/open_handle.h"

namespace linkwright::windows {

/// Keeps an open folder from being turned into a link: while this lives there is an empty file in it that nobody else
/// can remove, and Windows gives no reparse point to a folder that is not empty (ERROR_DIR_NOT_EMPTY). No way of
/// sharing keeps that from happening, because FILE_WRITE_ATTRIBUTES is enough for it and is not counted. Whoever cuts
/// this process off leaves the file there.
class KeptFolder
{
public:
    /// Changed: the folder was a link by then, so that the file came to lie elsewhere; it is gone again.
    static Result<KeptFolder> keep(SystemCalls &calls, Handle folder, std::u16string_view fileName);

    KeptFolder(KeptFolder &&) = default;
    KeptFolder &operator=(KeptFolder &&) = delete;
    KeptFolder(const KeptFolder &) = delete;
    KeptFolder &operator=(const KeptFolder &) = delete;
    ~KeptFolder();

private:
    KeptFolder(SystemCalls &calls, OpenHandle file)
        : m_calls(calls)
        , m_file(std::move(file))
    {
    }

    SystemCalls &m_calls;
    OpenHandle m_file;
};

} // namespace linkwright::windows
