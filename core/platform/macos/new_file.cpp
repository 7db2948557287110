// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/new_file.h"

#include "platform/posix/descriptor.h"
#include "platform/posix/errno_kind.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace linkwright::posix {

Result<void> makeEmptyFile(const NativePath &file)
{
    const Descriptor made(::open(file.bytes.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    return made.isOpen() ? Result<void>{} : lastFailure(file.bytes);
}

} // namespace linkwright::posix
