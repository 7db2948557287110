// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "changes/change.h"
#include "links/chain.h"
#include "links/relative.h"
#include "platform/file_system.h"

#include <optional>

namespace linkwright {

/// What the planner makes of a request: a change, or nothing when its result already holds, and what to tell.
struct Planned
{
    std::optional<Change> change = std::nullopt; // none: it is so already
    bool fellBackToAbsolute = false;
    bool stillWithoutEnd = false; // a link without an end, whose new text misses the very same
    bool kindIsGuess = false; // nothing is there to say whether it leads to a file or a folder (Windows)
    bool nameOfTheLinkItself = false; // a hard link to a link: a second name of the link, not of its target
};

struct CreateRequest
{
    NativePath target; // as typed
    NativePath place; // as typed; relative to the current folder
    TargetStyle style = TargetStyle::Verbatim;
    bool hard = false;
    bool replaceLink = false; // an existing link at the place is retargeted; anything else there stays AlreadyExists
    bool makeParents = false;
    std::optional<NodeType> kind = std::nullopt; // where links have kinds; nothing: what the target needs
};

Result<Planned> planCreate(const FileSystem &files, const CreateRequest &request);

struct RetargetRequest
{
    NativePath place;
    NativePath target; // as typed
    TargetStyle style = TargetStyle::Verbatim;
    std::optional<LinkTarget> expected = std::nullopt; // refuse (Changed) when the link points elsewhere
    std::optional<NodeType> kind = std::nullopt; // as above
};

Result<Planned> planRetarget(const FileSystem &files, const RetargetRequest &request);

/// A link, or a name of a file that has more than one. `searchIn`: folders whose trees may hold the second name, after
/// the place's own folder. NotALink for anything else, LastName when no second name is found.
Result<Planned> planRemove(const FileSystem &files, const NativePath &place,
                           const std::vector<NativePath> &searchIn = {});

/// The same for several at once, a result each, in order: a file of which all names are to go keeps the last of them.
/// Second names are looked for around the places and below the current folder.
std::vector<Result<Planned>> planRemoveAll(const FileSystem &files, const std::vector<NativePath> &places);

/// A new name in the same folder. InvalidName, AlreadyExists.
Result<Planned> planRename(const FileSystem &files, const NativePath &place, std::string_view newName);

/// What the link at the change's place will be like once the change is made; none for removals and hard links.
std::optional<Chain> predict(const FileSystem &files, const Change &change);

/// Every mistake that can be seen in the text alone: empty, or longer than any file system takes (4095 bytes).
Result<void> checkTargetText(const NativePath &place, std::string_view target);

} // namespace linkwright
