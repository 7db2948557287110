// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/linux/open_at.h"

#include "platform/posix/descriptor.h"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <linux/openat2.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace linkwright::linux_system {

int openat2(int folder, const char *path, int flags, std::uint64_t resolve)
{
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
    how.resolve = resolve;
    return static_cast<int>(
        posix::uninterrupted([&] { return ::syscall(SYS_openat2, folder, path, &how, sizeof how); }));
}

bool hasOpenat2()
{
    static const bool available = [] {
        const posix::Descriptor root(openat2(AT_FDCWD, "/", O_PATH, RESOLVE_NO_XDEV));
        return root.isOpen() || (errno != ENOSYS && errno != EPERM); // anything else passes
    }();
    return available;
}

int mountIdOf(int descriptor)
{
    std::ifstream info("/proc/self/fdinfo/" + std::to_string(descriptor));
    constexpr std::string_view key = "mnt_id:\t";
    for (std::string line; std::getline(info, line);) {
        int id = -1;
        if (line.starts_with(key)
            && std::from_chars(line.data() + key.size(), line.data() + line.size(), id).ec == std::errc{})
            return id;
    }
    return -1;
}

std::uint64_t deviceOf(int descriptor)
{
    struct statx found{};
    if (::statx(descriptor, "", AT_EMPTY_PATH | AT_NO_AUTOMOUNT | AT_STATX_DONT_SYNC, 0, &found) != 0)
        return 0;
    return (std::uint64_t{found.stx_dev_major} << 32U) | found.stx_dev_minor;
}

} // namespace linkwright::linux_system
