// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "base/native_path.h"
#include "platform/node.h"

#include <string_view>
#include <variant>
#include <vector>

namespace linkwright {

/// What the planner saw at a place. The applier refuses (ErrorKind::Changed) when it finds anything else.
struct Seen
{
    Identity identity;
    LinkTarget target; // links only
    std::int64_t changed = 0; // ctime; compared before an exchange only, which changes it
    std::uint32_t names = 1; // how many hard links it had

    bool operator==(const Seen &) const = default;
};

/// Make a link where nothing is.
struct CreateLink
{
    NativePath place;
    LinkTarget after;
    NodeType kind = NodeType::SymbolicLink;
    bool makeParents = false;

    bool operator==(const CreateLink &) const = default;
};

/// Make a second name of something that is there. A link is not followed: the name is one of the link itself.
struct CreateHardLink
{
    NativePath place;
    NativePath existing;
    Seen before; // of `existing`
    bool makeParents = false;

    bool operator==(const CreateHardLink &) const = default;
};

/// Change what a link points to.
struct RetargetLink
{
    NativePath place;
    Seen before;
    LinkTarget after;

    bool operator==(const RetargetLink &) const = default;
};

/// Remove a link; what it points to stays.
struct RemoveLink
{
    NativePath place;
    Seen before;

    bool operator==(const RemoveLink &) const = default;
};

/// Remove one name of a file that has another, live one.
struct RemoveHardLink
{
    NativePath place;
    Seen before;
    NativePath otherName; // looked at again right before the act

    bool operator==(const RemoveHardLink &) const = default;
};

/// Give an entry (link, file or folder) another name or place on the same file system. Never overwrites.
struct Move
{
    NativePath place;
    Seen before;
    NativePath newPlace;

    bool operator==(const Move &) const = default;
};

/// One intended act on one place.
using Change = std::variant<CreateLink, CreateHardLink, RetargetLink, RemoveLink, RemoveHardLink, Move>;

/// An ordered list of changes. A change whose result already holds is not in it.
struct Plan
{
    std::vector<Change> changes;

    bool operator==(const Plan &) const = default;
};

const NativePath &placeOf(const Change &change);

/// "create", "retarget", "remove", "move": the word of the plan file.
std::string_view operationWord(const Change &change);

} // namespace linkwright
