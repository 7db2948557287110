// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/picture.h"

#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace linkwright {

class PictureFolder;

/// Device and node of a folder; those that are only in the picture have device 0 and a number of their own.
struct FolderKey
{
    std::uint64_t device = 0;
    std::uint64_t node = 0;

    auto operator<=>(const FolderKey &) const = default;
};

/// What the picture shows under a name, instead of what is below.
struct PictureEntry
{
    enum class Kind : std::uint8_t { Gone, Link, Below, Folder };
    Kind kind = Kind::Gone;
    NodeFacts facts; // of what is shown
    LinkTarget target; // Link
    std::shared_ptr<const Folder> home; // Below: where the object is in the file system below,
    std::string nameBelow; // and its name there
    bool hidesSomething = false; // there is an entry of this name below
};

/// What was looked at below last; a picture may well answer the same twice.
struct LookedAt
{
    FolderKey folder;
    std::string name;
    NodeFacts facts;
    std::optional<LinkTarget> target; // once it was read
};

/// A name that nothing has below: that of a spare entry, asked for at every change.
struct Missing
{
    FolderKey folder;
    std::string name;
    Error error;
};

/// Names are found without being copied.
struct NameHash
{
    using is_transparent = void; // NOLINT(readability-identifier-naming): the name the standard gave it

    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
};

template<typename Value>
using ByName = std::unordered_map<std::string, Value, NameHash, std::equal_to<>>;

/// A folder that is only in the picture.
struct PictureOnlyFolder
{
    FolderKey parent;
    NativePath path; // when it was made
    std::size_t moves = 0; // how many folders had been moved by then
};

struct Picture::State
{
    explicit State(const FileSystem &files)
        : below(files)
    {
    }

    /// A number for something that is only in the picture.
    std::uint64_t newNode() { return ++lastNode; }
    NodeFacts newFacts(NodeType type);

    /// Where an object below with this path is in the picture, folders moved since `from` moves ago considered.
    NativePath shownPath(NativePath path, std::size_t from = 0) const;

    const FileSystem &below;
    std::map<FolderKey, ByName<PictureEntry>> entries;
    std::map<FolderKey, PictureOnlyFolder> folders;
    /// The new parents of folders that were moved.
    std::map<FolderKey, std::shared_ptr<const PictureFolder>> parents;
    std::vector<std::pair<NativePath, NativePath>> moves; // of folders: physical paths, in order
    ByName<int> names; // how many entries of this name there are anywhere
    std::unordered_set<std::string> places; // their physical paths
    /// One handle a folder of the file system below, however many of its entries are shown elsewhere.
    std::map<FolderKey, std::shared_ptr<const Folder>> homes;
    std::uint64_t lastNode = 0;
    LookedAt last;
    Missing missing;
};

} // namespace linkwright
