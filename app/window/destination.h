// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/file_system.h"

#include <optional>
#include <string>

namespace linkwright {

/// Where a person wants to be: a folder on screen, and the entry selected in it.
struct Destination
{
    NativePath folder;
    std::string select; // empty: nothing in particular
    std::optional<Error> missing; // what was wanted is not there; this is the folder that would hold it

    bool operator==(const Destination &) const = default;
};

/// Whether a link to a folder means the folder (typed, clicked) or the link itself (named when the program starts).
enum class LinkMeans : std::uint8_t { Itself, ItsEnd };

/// A folder is opened; anything else is selected in the folder that holds it. Asks the disk: not for the GUI thread.
Result<Destination> findDestination(const FileSystem &files, const NativePath &place, LinkMeans link);

/// The same for who has nowhere to stay: for a place that is not there, the folder that would hold it, if that can be
/// shown.
Result<Destination> findDestinationOrFolderAbove(const FileSystem &files, const NativePath &place, LinkMeans link);

} // namespace linkwright
