// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/guards.h"

#include "platform/posix/nul_terminated.h"

#include <array>
#include <fcntl.h>
#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace linkwright::posix {

Guards guardsOf(int folder, std::string_view name)
{
    constexpr int flags = AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_STATX_DONT_SYNC;
    struct statx found{};
    if (::statx(folder, NulTerminated(name).text(), flags, 0, &found) != 0)
        return {};
    return {.immutable = (found.stx_attributes & STATX_ATTR_IMMUTABLE) != 0,
            .appendOnly = (found.stx_attributes & STATX_ATTR_APPEND) != 0};
}

bool overridesOwners()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets{};
    if (::syscall(SYS_capget, &header, sets.data()) != 0)
        return ::geteuid() == 0;
    return (sets[0].effective & (1U << static_cast<unsigned>(CAP_FOWNER))) != 0;
}

} // namespace linkwright::posix
