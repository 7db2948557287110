// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/open_place.h"

#include <optional>
#include <vector>

namespace linkwright {

/// The deepest folder on the way to `wanted` that is there, and the names below it that are not.
struct NearestFolder
{
    std::shared_ptr<Folder> folder;
    NativePath path; // of `folder`, as it was spelt
    std::vector<std::string> missing; // outermost first; none when the wanted folder is there

    /// The physical path that the wanted folder has or will have.
    Result<NativePath> futureRealPath() const;
};

/// NotAFolder and Loop as the system says; NotFound for a link that leads nowhere, because nothing is made through it.
Result<NearestFolder> nearestFolder(const FileSystem &files, const NativePath &wanted);

/// A folder that was made on the way.
struct MadeFolder
{
    OpenPlace place;
    std::optional<Identity> identity; // as it was right after; none: nobody could say
};

/// Opens a folder, making those on the way that are missing, one at a time. What was made goes again on failure. `made`
/// gets all that were made, outermost first, also then.
Result<std::shared_ptr<Folder>> makeParents(const FileSystem &files, const NativePath &wanted,
                                            std::vector<MadeFolder> &made);

/// Removes folders made a moment ago, innermost first; never one that somebody else has put in the place of ours.
/// Unverified when one has to stay.
Result<void> unmake(const std::vector<MadeFolder> &made);

} // namespace linkwright
