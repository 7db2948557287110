// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/linux/mount_table.h"

#include "base/contains.h"
#include "platform/mount_text.h"
#include "platform/posix/descriptor.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <mutex>
#include <poll.h>
#include <ranges>

namespace linkwright::linux_system {

namespace {

std::string contentsOf(const char *path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The name of the user this process runs as. From the text of /etc/passwd: getpwuid(3) may ask a network.
std::string userName()
{
    const std::string id = std::to_string(::geteuid());
    std::ifstream file("/etc/passwd");
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields;
        for (const auto field : std::views::split(line, ':'))
            fields.emplace_back(field.begin(), field.end());
        if (fields.size() > 2 && fields[2] == id)
            return fields[0];
    }
    return {};
}

/// Where desktops mount removable media: a child that is not there is a drive that is away.
std::vector<NativePath> removableRoots()
{
    std::vector<NativePath> roots{{"/media"}};
    if (const std::string user = userName(); !user.empty()) {
        roots.push_back({"/media/" + user});
        roots.push_back({"/run/media/" + user});
    }
    return roots;
}

std::shared_ptr<const MountTable> readMounts()
{
    auto mounts = parseMountInfo(contentsOf("/proc/self/mountinfo"));
    // In a changed root (chroot(2)) that is no mount point of its own, the list does not tell what "/" lies on.
    if (!contains(mounts, NativePath{"/"}, &Mount::point))
        mounts.push_back({.point = {"/"}, .fileSystem = "rootfs", .source = {}, .kind = MountKind::Local});
    auto absent = parseFstab(contentsOf("/etc/fstab"));
    std::erase_if(absent, [&](const NativePath &point) { return contains(mounts, point, &Mount::point); });
    return std::make_shared<const MountTable>(std::move(mounts), std::move(absent), removableRoots());
}

class MountWatch
{
public:
    std::shared_ptr<const MountTable> current()
    {
        const std::scoped_lock lock(m_mutex);
        pollfd waiting{m_descriptor.number(), POLLPRI, 0};
        const bool changed = m_descriptor.isOpen() && ::poll(&waiting, 1, 0) > 0;
        if (!m_table || changed)
            m_table = readMounts();
        return m_table;
    }

private:
    std::mutex m_mutex;
    posix::Descriptor m_descriptor{::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)};
    std::shared_ptr<const MountTable> m_table;
};

} // namespace

std::shared_ptr<const MountTable> currentMounts()
{
    static MountWatch watch;
    return watch.current();
}

} // namespace linkwright::linux_system
