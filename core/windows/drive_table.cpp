// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/drive_table.h"

#include "windows/drive_type.h"
#include "windows/look.h"
#include "windows/open_handle.h"

namespace linkwright::windows {

namespace {

MountKind mountKindOf(DriveType type)
{
    switch (type) {
    case DriveType::Removable:
    case DriveType::Fixed:
    case DriveType::Cdrom:
    case DriveType::Ram: return MountKind::Local;
    case DriveType::Remote: return MountKind::Network;
    case DriveType::Unknown:
    case DriveType::Absent: break;
    }
    return MountKind::Unknown;
}

/// What only the volume itself can tell.
void lookAtVolume(SystemCalls &calls, const std::u16string &root, Mount &mount)
{
    const auto volume = openHandle(calls, noHandle, u"\\\\?\\" + root, {}, mount.point.bytes);
    if (!volume)
        return;
    if (const auto info = calls.volumeInfo(volume->get()))
        mount.fileSystem = info->fileSystem;
    if (const auto identity = identityOf(calls, volume->get()))
        mount.device = identity->device;
}

Mount driveAt(SystemCalls &calls, char letter)
{
    const std::u16string root{static_cast<char16_t>(letter), u':', u'\\'};
    const DriveType type = driveTypeOf(calls, letter);
    Mount mount{.point = {{letter, ':', '\\'}},
                .fileSystem = {},
                .source = shareOfDrive(calls, letter).bytes,
                .kind = mountKindOf(type)};
    if (type == DriveType::Fixed || type == DriveType::Ram)
        lookAtVolume(calls, root, mount);
    return mount;
}

Mount shareAt(const NativePath &root)
{
    return {.point = root, .fileSystem = {}, .source = root.bytes, .kind = MountKind::Network};
}

} // namespace

std::shared_ptr<const MountTable> driveTable(SystemCalls &calls, const std::vector<NativePath> &shares)
{
    std::vector<Mount> mounts;
    std::vector<NativePath> absent;
    const std::uint32_t there = calls.logicalDrives();
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        if ((there & (1U << (letter - 'A'))) == 0) {
            absent.push_back({{letter, ':', '\\'}});
            continue;
        }
        mounts.push_back(driveAt(calls, letter));
        if (const NativePath share{mounts.back().source}; !share.isEmpty())
            mounts.push_back(shareAt(share)); // what is opened by its letter tells a path of the share
    }
    for (const NativePath &share : shares)
        mounts.push_back(shareAt(share));
    return std::make_shared<const MountTable>(std::move(mounts), std::move(absent), std::vector<NativePath>{});
}

} // namespace linkwright::windows
