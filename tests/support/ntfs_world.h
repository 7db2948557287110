// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/seen.h"
#include "support/fake_ntfs.h"
#include "windows/reparse_buffer.h"
#include "windows/windows_file_system.h"

namespace linkwright::test {

/// The engine as it runs on Windows, over an NTFS in memory. For programs that link linkwright_as_windows.
struct NtfsWorld
{
    explicit NtfsWorld(std::string_view tree)
        : ntfs(tree)
    {
    }

    Seen seen(const std::string &path) const { return seeAt(files, {path}).value(); }
    Outcome apply(const Change &change)
    {
        NoJournal journal;
        return linkwright::apply(files, Plan{{change}}, journal).outcomes.at(0);
    }

    /// A link as some other program wrote it.
    void addLink(std::u16string_view place, const windows::ReparseBuffer &link)
    {
        constexpr std::size_t header = 8;
        const std::string bytes = windows::encodeReparse(link).value();
        ntfs.addReparse(place, link.tag, std::string_view(bytes).substr(header), false);
    }

    FakeNtfs ntfs;
    windows::WindowsFileSystem files{ntfs};
};

/// A tree of Windows, one change, and the tree after it; told once, tried in every way there is.
struct WindowsCase
{
    const char *name;
    const char *before;
    const char *after;
    Change (*plan)(const NtfsWorld &world);
};

extern const std::vector<WindowsCase> windowsCases;

} // namespace linkwright::test
