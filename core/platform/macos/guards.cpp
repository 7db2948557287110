// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Untested: no macOS machine was at hand.

#include "platform/posix/guards.h"

#include "platform/posix/nul_terminated.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace linkwright::posix {

Guards guardsOf(int folder, std::string_view name)
{
    struct stat status{};
    const int result = name.empty() ? ::fstat(folder, &status)
                                    : ::fstatat(folder, NulTerminated(name).text(), &status, AT_SYMLINK_NOFOLLOW);
    if (result != 0)
        return {};
    return {.immutable = (status.st_flags & (UF_IMMUTABLE | SF_IMMUTABLE)) != 0,
            .appendOnly = (status.st_flags & (UF_APPEND | SF_APPEND)) != 0};
}

bool overridesOwners()
{
    return ::geteuid() == 0;
}

} // namespace linkwright::posix
