// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/health.h"
#include "links/link_entry.h"
#include "platform/file_system.h"

#include <optional>
#include <vector>

namespace linkwright {

/// How many links the system follows before it gives up: 40 on Linux (path_resolution(7)), so hop 41 is a loop.
inline constexpr unsigned maximumHops = 40;

/// A folder whose links are judged: what is asked about every one of them is asked once.
struct LinkHome
{
    const FileSystem *files = nullptr; // not owned
    const Folder *folder = nullptr; // not owned
    NativePath realPath;
    std::shared_ptr<const MountTable> mounts;
    const Mount *mount = nullptr; // the one the folder lies on; points into `mounts`, may be null
    std::uint64_t device = 0;
    bool wantsEnds = true; // false: the path of a healthy verdict may stay empty, which is cheaper
    bool sticky = false; // its links may be protected from being followed: Folder::refusesFollowing() knows
};

/// Asks the folder for what LinkHome holds. The folder and file system must outlive it.
Result<LinkHome> linkHome(const FileSystem &files, const Folder &folder);

/// One link that was followed.
struct Hop
{
    NativePath place; // physical folder + name
    LinkTarget target;

    bool operator==(const Hop &) const = default;
};

/// The way the system goes, hop by hop, and where it ends.
struct Chain
{
    std::vector<Hop> hops;
    Verdict verdict;

    bool operator==(const Chain &) const = default;
};

/// A link as it would be if a change were made: at this physical place the walk reads this text instead of the disk's.
struct Supposed
{
    NativePath place;
    LinkTarget target;
};

/// Follows `target` as the text of the link `name` in `home`, one component at a time, by the system's rules: ".." is
/// physical, a trailing separator asks for a folder, 41 hops are a loop. Never enters a mount that may hang unless the
/// home lies on it or it is the root: such links are Unchecked. Touches no link text of the disk at `supposed`.
Chain trace(const LinkHome &home, std::string_view name, const LinkTarget &target,
            const std::optional<Supposed> &supposed = {});

/// The verdict alone: one system call where the target can be reached without meeting a link, else as trace().
Verdict judge(const LinkHome &home, std::string_view name, const LinkTarget &target);

/// The style of a target at its home. `root`: the physical scanned root for `outside`; empty: not asked.
Style styleOf(const LinkHome &home, std::string_view name, const LinkTarget &target, const Verdict &verdict,
              const NativePath &root);

/// Reads, judges and styles one link of a folder that was listed. One whose text may not be read is Denied, textless.
Result<LinkPart> readLinkPart(const LinkHome &home, std::string_view name, const NativePath &root);

} // namespace linkwright
