// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "platform/user_folders.h"

#include <cstdint>
#include <vector>

namespace linkwright {

/// A folder that is always at hand, at the left of the window.
struct KnownPlace
{
    enum class Kind : std::uint8_t {
        Home,
        Desktop,
        Documents,
        Downloads,
        Music,
        Pictures,
        Videos,
        Bookmark,
        Root,
        Volume
    };
    Kind kind = Kind::Home;
    NativePath path;

    bool operator==(const KnownPlace &) const = default;
};

/// All of them that are there, in the order in which they are shown. Asks the disk: not for the GUI thread.
std::vector<KnownPlace> knownPlaces(const FileSystem &files);

} // namespace linkwright
