// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/linux/mount_table.h"

#include "base/contains.h"
#include "platform/known_volumes.h"
#include "platform/linux/autofs_maps.h"
#include "platform/mount_text.h"
#include "platform/posix/descriptor.h"
#include "platform/user_folders.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <mutex>
#include <poll.h>
#include <ranges>
#include <unistd.h>

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

/// Where desktops mount removable media, and GVfs the shares that a person connects to.
std::vector<VolumeFolder> foldersOfDesktops()
{
    using Names = VolumeFolder::Names;
    std::vector<VolumeFolder> folders{{{"/media"}, Names::Any, {}}};
    if (const std::string user = userName(); !user.empty()) {
        folders.push_back({{"/media/" + user}, Names::Any, {}});
        folders.push_back({{"/run/media/" + user}, Names::Any, {}});
    }
    const char *runtime = std::getenv("XDG_RUNTIME_DIR"); // NOLINT(concurrency-mt-unsafe): nobody here sets any
    const NativePath own{runtime != nullptr ? runtime : "/run/user/" + std::to_string(::getuid())};
    if (own.isAbsolute())
        folders.push_back({withoutTrailingSeparators(own) / "gvfs", Names::Shares, {}});
    if (const NativePath home = homeFolder(); home.isAbsolute())
        folders.push_back({home / ".gvfs", Names::Any, {}}); // where there is no folder of the session
    return folders;
}

/// No mount is touched that may hang, nor one that is made by looking.
std::optional<std::string> linkAt(const MountTable &mounts, const NativePath &path)
{
    const Mount *mount = mounts.mountOf(path);
    if (mount == nullptr || mayHang(mount->kind))
        return std::nullopt;
    std::array<char, 4096> text{};
    const auto length = ::readlink(path.bytes.c_str(), text.data(), text.size());
    return length > 0 ? std::optional(std::string(text.data(), static_cast<std::size_t>(length))) : std::nullopt;
}

std::shared_ptr<const MountTable> readMounts(KnownTexts &texts)
{
    auto mounts = parseMountInfo(contentsOf("/proc/self/mountinfo"));
    // In a changed root (chroot(2)) that is no mount point of its own, the list does not tell what "/" lies on.
    if (!contains(mounts, NativePath{"/"}, &Mount::point))
        mounts.push_back({.point = {"/"}, .fileSystem = "rootfs", .source = {}, .kind = MountKind::Local});
    texts = {};
    KnownVolumes known{
        .places = parseFstab(texts.read("/etc/fstab")), .folders = foldersOfDesktops(), .seenBefore = nullptr};
    learnAutofs("/etc", texts, known);
    const MountTable now(mounts, {}, {});
    known = physically(std::move(known), [&now](const NativePath &path) { return linkAt(now, path); });
    known.seenBefore = [mounts] { return volumesRemembered(mounts); };
    return std::make_shared<const MountTable>(std::move(mounts), std::move(known));
}

class MountWatch
{
public:
    std::shared_ptr<const MountTable> current()
    {
        const std::scoped_lock lock(m_mutex);
        pollfd waiting{m_descriptor.number(), POLLPRI, 0};
        const bool changed = m_descriptor.isOpen() && ::poll(&waiting, 1, 0) > 0;
        if (!m_table || changed || textsHaveChanged())
            m_table = readMounts(m_texts);
        return m_table;
    }

private:
    /// Looked at now and then: the mounts are asked for very often.
    bool textsHaveChanged()
    {
        const auto now = std::chrono::steady_clock::now();
        if (now < m_nextLook)
            return false;
        m_nextLook = now + betweenLooks;
        return m_texts.haveChanged();
    }

    static constexpr std::chrono::milliseconds betweenLooks{500};

    std::mutex m_mutex;
    posix::Descriptor m_descriptor{::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)};
    std::shared_ptr<const MountTable> m_table;
    KnownTexts m_texts; // that it was made of
    std::chrono::steady_clock::time_point m_nextLook;
};

} // namespace

std::shared_ptr<const MountTable> currentMounts()
{
    static MountWatch watch;
    return watch.current();
}

} // namespace linkwright::linux_system
