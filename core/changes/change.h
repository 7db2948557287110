// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "base/native_path.h"
#include "platform/node.h"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace linkwright {

/// What the planner saw at a place. The applier refuses (ErrorKind::Changed) when it finds anything else.
struct Seen
{
    /// Node 0: any object of this type with this text. An earlier change of the same plan will have made it, or the
    /// plan was read from a file. Device 0: not compared; numbers of devices change when a machine starts anew.
    Identity identity;
    LinkTarget target; // links only
    std::int64_t changed = 0; // ctime; compared before an exchange only, which changes it; 0: not compared
    std::uint32_t names = 1; // how many hard links it had
    Marks marks = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out

    bool operator==(const Seen &) const = default;
};

/// Make a link where nothing is.
struct CreateLink
{
    NativePath place;
    LinkTarget after;
    NodeType kind = NodeType::SymbolicLink;
    bool makeParents = false;
    std::optional<Marks> marks = std::nullopt; // of the link that is made again

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
    std::optional<Marks> marks = std::nullopt; // else: owner and group stay
    std::optional<NodeType> kind = std::nullopt; // where links have kinds: another than it has

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

/// Give an entry (link, file or folder) another name or place. Never overwrites.
struct Move
{
    NativePath place;
    Seen before;
    NativePath newPlace;
    /// Of files and folders, to another file system: copied, compared, and only then removed here; see
    /// move_across.h. What arrives is another object then. Links are made anew there anyway.
    bool across = false;

    bool operator==(const Move &) const = default;
};

/// What takes the place of a link, or the other way round.
enum class FileForm : std::uint8_t { HardLink, Copy };

/// Put a file where a link is: another name of the file it leads to, or a copy of it.
struct LinkToFile
{
    NativePath place;
    Seen before; // the link
    FileForm form = FileForm::HardLink;
    NativePath original; // physical: the link's end
    Seen originalBefore;

    bool operator==(const LinkToFile &) const = default;
};

/// The way back: put a link where a file is. Refused unless the file is still another name of the original (LastName),
/// or holds the very bytes of the original (Changed), so that nothing can be lost.
struct FileToLink
{
    NativePath place;
    Seen before; // the file
    FileForm form = FileForm::HardLink;
    NativePath original;
    LinkTarget after;
    NodeType kind = NodeType::SymbolicLink;
    std::optional<Marks> marks = std::nullopt;

    bool operator==(const FileToLink &) const = default;
};

/// Remove a folder that this program made on the way to a link, if it is still empty. AlreadyExists when it is not.
struct RemoveFolder
{
    NativePath place;

    bool operator==(const RemoveFolder &) const = default;
};

/// One intended act on one place.
using Change = std::variant<CreateLink, CreateHardLink, RetargetLink, RemoveLink, RemoveHardLink, Move, LinkToFile,
                            FileToLink, RemoveFolder>;

/// An ordered list of changes. A change whose result already holds is not in it.
struct Plan
{
    std::vector<Change> changes;

    bool operator==(const Plan &) const = default;
};

const NativePath &placeOf(const Change &change);

/// "create", "retarget", "remove", "move", "replace", "restore": what is done, in one word.
std::string_view operationWord(const Change &change);

/// Whether something that is there goes or gets another text, so that a person is asked first.
bool replacesOrRemoves(const Change &change);

} // namespace linkwright
