// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/folder_seen.h"
#include "platform/distrust.h"
#include "platform/file_system.h"

#include <memory>
#include <optional>

/// What helpers trust, by the rules of this system; one source a system.
namespace linkwright {

/// Why a helper would not act in a folder for the user of this process; nothing: it would.
std::optional<Distrusted> distrustOf(const FileSystem &files, const NativePath &folder, const FolderSeen &seen);

/// The helper's side: where it works for `user` in the folders that were seen, and nowhere else.
std::unique_ptr<FileSystem> trustedFiles(std::uint32_t user, FoldersSeen folders);

/// Whether this process may make symbolic links in a folder only with an administrator's rights, which somebody could
/// give it; nothing: it could not be asked. Windows only: elsewhere making a link is a matter of the folder. Windows
/// makes a link to find out, so it is asked through link_rights_memory.h.
std::optional<bool> linksNeedElevation(const NativePath &folder);

/// Whether a link here is somebody's. Not on Windows: there its owner is nothing that a change tells or gives, 0.
bool linksHaveOwners();

} // namespace linkwright
