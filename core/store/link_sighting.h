// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "links/link_entry.h"
#include "links/link_home.h"
#include "repair/fingerprint.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace linkwright {

/// What was seen of one link, as the catalog keeps it.
struct LinkSighting
{
    NativePath folder; // physical
    std::string name;
    NodeType type = NodeType::SymbolicLink;
    LinkTarget target;
    Health health = Health::Unchecked;
    std::vector<NativePath> points; // of its way; its end is one of them
    NativePath end; // physical; empty: it is not healthy
    std::vector<std::pair<NativePath, Fingerprint>> fingerprints; // those that are new or differ from what is known
};

/// Follows links for the catalog, and looks at what stands at the points of their ways and above. Remembers for a while
/// what it has looked at; so one is for one scan, and one thread.
class LinkLooker
{
public:
    /// What the catalog knows of a path.
    using Known = std::function<Result<std::optional<Fingerprint>>(const NativePath &path)>;

    LinkLooker(const FileSystem &files, Known known);
    ~LinkLooker();
    LinkLooker(const LinkLooker &) = delete;
    LinkLooker &operator=(const LinkLooker &) = delete;

    /// Of a link of `home`. An error is one of the catalog: what the disk refuses is left out.
    Result<LinkSighting> look(const LinkHome &home, const Entry &link);
    /// All is looked at again.
    void forget();

private:
    Result<void> lookUpwards(const NativePath &path, const MountTable &mounts, LinkSighting &look);
    Result<void> take(const NativePath &path, LinkSighting &look);
    const Folder *openedFolder(const NativePath &path);

    const FileSystem &m_files;
    Known m_known;
    std::unordered_set<std::string> m_done; // paths; with all that are above them
    NativePath m_openedPath;
    std::unique_ptr<Folder> m_opened; // the last one; null: it cannot be had
};

} // namespace linkwright
