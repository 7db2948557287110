// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"
#include "scan/scan.h"
#include "scan/tree_walk.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linkwright {

/// One root, opened: a folder to walk, or an item of its own (a link, which is not followed, or a file).
struct ScanRoot
{
    NativePath typed;
    NativePath place; // physical
    std::shared_ptr<WalkFolder> folder;
    std::optional<Entry> item;
};

/// The physical places of the roots, so that the walk of one leaves to another what is its own.
class RootClaims
{
public:
    enum class Claim : std::uint8_t { None, Item, Folder }; // by no root; listed by one; what is in it is

    /// False when the place is claimed already.
    bool claim(const ScanRoot &root);
    /// Cheap first question: is any root named so?
    bool mayHold(std::string_view name) const { return !m_names.empty() && m_names.contains(name); }
    Claim claimOn(const NativePath &place) const;

private:
    std::map<NativePath, Claim> m_places;
    std::set<std::string, std::less<>> m_names;
};

/// Opens a root as typed: a link is that one item, but "link/" is the folder behind it, as lstat(2) has it.
/// A folder is kept in `openFolders`.
Result<ScanRoot> openRoot(const FileSystem &files, const NativePath &typed, const MountTable &mounts,
                          OpenFolders &openFolders);

} // namespace linkwright
