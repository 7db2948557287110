// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/chain.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// What the panel tells of a link beside what its row knows.
struct LinkDetails
{
    NativePath folder; // physical: the link's own
    Chain chain;
    /// On which file system each hop lies, then where the way ends or stops ("ext4", "fuse.sshfs"); from the table of
    /// mounts, so nothing is touched for it. Empty: nobody knows, or it is away.
    std::vector<std::string> fileSystems;
    std::int64_t modified = 0; // of the link; nanoseconds since 1970, 0: unknown
    std::optional<std::string> owner; // a name or a number, as bytes
    std::int64_t endModified = 0; // 0: there is no end, or asking might take its time
};

/// Follows the link `name` of a folder, all the way. Asks the disk: not for the GUI thread.
Result<LinkDetails> lookAtLink(const FileSystem &files, const NativePath &folder, const std::string &name,
                               const LinkTarget &target);

} // namespace linkwright
