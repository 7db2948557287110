// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// A folder that is always at hand, at the left of the window.
struct KnownPlace
{
    enum class Kind : std::uint8_t { Home, Desktop, Documents, Downloads, Music, Pictures, Videos, Root, Volume };
    Kind kind = Kind::Home;
    NativePath path;

    bool operator==(const KnownPlace &) const = default;
};

/// The home folder as the environment says it, byte for byte.
NativePath homeFolder();

/// The folders named in a user-dirs.dirs text that are not the home itself (which stands for "none").
std::vector<KnownPlace> parseUserDirs(std::string_view text, const NativePath &home);

/// Volumes under the folders where desktops and people mount them.
std::vector<KnownPlace> mountedVolumes(const MountTable &mounts);

/// All of them that are there, in the order in which they are shown. Asks the disk: not for the GUI thread.
std::vector<KnownPlace> knownPlaces(const FileSystem &files);

} // namespace linkwright
