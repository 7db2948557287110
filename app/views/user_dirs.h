// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/known_places.h"

#include <string_view>

/// What desktops of freedesktop.org tell of a person's folders.
namespace linkwright {

/// The folders named in a user-dirs.dirs text that are not the home itself (which stands for "none").
std::vector<KnownPlace> parseUserDirs(std::string_view text, const NativePath &home);

/// Volumes under the folders where desktops and people mount them.
std::vector<KnownPlace> mountedVolumes(const MountTable &mounts);

} // namespace linkwright
