// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "platform/distrust.h"
#include "windows/open_handle.h"

#include <expected>
#include <vector>

/// Reaching a folder for somebody who may do less, without being led elsewhere.
namespace linkwright::windows {

/// Which folder is expected at the end; see FolderSeen.
struct WalkEnd
{
    std::uint64_t device = 0;
    std::uint64_t node = 0;
};

enum class Holding : std::uint8_t {
    Still, // for acting there: nothing on the way can be renamed or removed while it is held
    Loose, // for a forecast, with the rights to look and no more
};

/// Every folder from the root of the volume on, open; the last one is the one gone to.
struct HeldWay
{
    std::vector<OpenHandle> folders;

    Handle last() const { return folders.back().get(); }
};

/// Goes a physical path from the root of its drive, one name at a time. Nothing on the way may be a reparse point of
/// any kind, every folder must really lie in the one before it, and all lie on a drive of this machine; the last is the
/// one expected. Owners and access lists of folders are not judged: who may do what is decided by Windows' own access
/// lists, and who could swap a folder on the way cannot while it is held, because it is open without FILE_SHARE_DELETE.
///
/// A drive letter is what it is to this process: one that stands for a folder (subst) is refused, and one that is
/// another volume than the asking process has under it is found out by the identity of the last folder.
std::expected<HeldWay, Distrusted> walkTrusted(SystemCalls &calls, const NativePath &path, const WalkEnd &end,
                                               Holding holding);

} // namespace linkwright::windows
