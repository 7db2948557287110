// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/new_file.h"

#include "platform/posix/errno_kind.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace linkwright::posix {

Result<void> makeEmptyFile(const NativePath &file)
{
    // Not open(): another thread may have opened and locked it by the time it is closed, and would lose its locks.
    if (::mknodat(AT_FDCWD, file.bytes.c_str(), S_IFREG | S_IRUSR | S_IWUSR, 0) != 0)
        return lastFailure(file.bytes);
    return {};
}

} // namespace linkwright::posix
