// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"
#include "repair/wanted_group.h"

#include <cstdint>

namespace linkwright {

/// What times say of whether a folder came to its place after the links were written that led to it elsewhere.
enum class Arrival : std::uint8_t {
    Fits, // or nothing is known of times
    Unclear, // what is in it changed since, or it is the links that moved
    WasThere, // it was there already, beside what the links led to
    IsYounger, // it was made later, and is no copy that kept its times
};

/// Of a folder that may be what the prefix of a group was. Whoever renames a folder changes its ctime and not its
/// mtime, on the file systems of Linux that keep a ctime and on NTFS; its birth time stays. Nothing is asked of a mount
/// point.
Arrival arrivalOf(const FileSystem &files, const WantedGroup &group, const NativePath &place);

} // namespace linkwright
