// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/trust.h"

#include "elevation/trusted_file_system.h"
#include "platform/user.h"

namespace linkwright {

std::optional<Distrusted> distrustOf(const FileSystem &files, const NativePath &folder, const FolderSeen &seen)
{
    auto way = walkTrusted(files, nativeHelperPowers(), currentUser(), folder, seen);
    return way ? std::nullopt : std::optional(std::move(way.error()));
}

std::unique_ptr<FileSystem> trustedFiles(std::uint32_t user, FoldersSeen folders)
{
    return std::make_unique<TrustedFileSystem>(nativeFileSystem(), nativeHelperPowers(), user, std::move(folders));
}

std::optional<bool> linksNeedElevation(const NativePath & /*folder*/)
{
    return false;
}

bool linksHaveOwners()
{
    return true;
}

} // namespace linkwright
