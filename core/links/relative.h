// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/link_target.h"
#include "platform/file_system.h"

namespace linkwright {

/// How the text of a new target is to be written.
enum class TargetStyle : std::uint8_t { Verbatim, Relative, Absolute };

/// The text that will be stored, and whether it is what was asked for.
struct WrittenTarget
{
    LinkTarget target;
    bool fellBackToAbsolute = false; // a relative text could not be verified to reach the same thing

    bool operator==(const WrittenTarget &) const = default;
};

/// Writes `wanted` as the target of a link that will live in `home`. Verbatim: as typed. Otherwise `wanted`, when
/// relative, is taken from `base`; the folder that holds it is made physical, its last component stays unresolved
/// (a link is linked to, not what it points to), and a relative text is verified by opening it from `home`.
/// What is missing may stay missing. InvalidTarget for an empty text.
Result<WrittenTarget> writeTarget(const FileSystem &files, const Folder &home, const NativePath &wanted,
                                  TargetStyle style, const NativePath &base);

/// The physical path of `path` (absolute), its last component left as it is. What is missing stays as written.
/// NotFound when ".." would have to be taken from something missing: nobody can say where that leads.
Result<NativePath> physicalPlace(const FileSystem &files, const NativePath &path);

/// The relative text that leads from one physical folder to a physical path: "../" as often as needed, then the rest.
/// Between two drives or shares of Windows there is none: then it is the path itself.
LinkTarget relativeBetween(const NativePath &fromFolder, const NativePath &to);

} // namespace linkwright
