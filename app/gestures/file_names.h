// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "platform/file_system.h"

#include <string>

namespace linkwright {

/// The names of a file that has several.
struct FileNames
{
    std::vector<NativePath> known;
    std::uint32_t count = 1; // how many it has, as the system says

    bool isComplete() const { return known.size() >= count; }
};

/// All of them where the system knows them (NTFS does), else those in this folder. Asks the disk: not for the GUI
/// thread.
Result<FileNames> namesOfFile(const FileSystem &files, const NativePath &folder, const std::string &name,
                              const StopToken &stop);

} // namespace linkwright
