// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/stop.h"
#include "changes/change.h"
#include "changes/elevation.h"
#include "changes/journal.h"
#include "platform/file_system.h"

#include <functional>
#include <optional>
#include <vector>

namespace linkwright {

/// What became of one change.
struct Outcome
{
    enum class State : std::uint8_t { Done, Refused, NotReached };
    State state = State::NotReached;
    std::optional<Error> error = std::nullopt; // set when refused; Unverified: `where` names what was left
    std::optional<Error> blemish = std::nullopt; // of what was done: LeftOver, naming what; MarksLost
    /// By makeParents, outermost first; undo removes them if still empty.
    std::vector<NativePath> madeFolders = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out

    bool operator==(const Outcome &) const = default;
};

struct ApplyReport
{
    std::vector<Outcome> outcomes; // one a change, in the plan's order
    bool stopped = false;
    std::optional<ElevationRefusal> notElevated; // it needs rights that were not given; nothing was touched
    std::optional<Error> notBegun; // the journal refused the batch; nothing was touched
    std::optional<Error> notFinished; // everything was made, but the journal could not say so
    std::vector<Error> notDurable; // folders whose changes were made but may not survive a power cut

    std::size_t done() const;
    std::size_t refused() const;
    std::size_t blemished() const; // done, but not quite as it should be
};

enum class OnRefusal : std::uint8_t { GoOn, Stop };

/// Which changes of a plan apply() would make by `elevation`; one flag a change.
std::vector<bool> changesToElevate(const FileSystem &files, const Plan &plan, const Elevation &elevation,
                                   const StopToken &stop = {});

/// The one door for change: nothing else writes to a person's disks. Journals every intent with its spare name first,
/// then makes the changes in order, each whole or not at all, and tells what became of each. Stops between changes, and
/// while a file is copied or compared: the change under way is then not reached.
/// Links that were to follow a move which is refused stay as they are, and so does what a link was to lead on without
/// that is refused its new text: they are refused in their turn (NotSame).
/// A change refused with any other kind than Unverified left everything as it was; Unverified names what was left.
/// With `elevation`, a person is asked before the journal begins, once, where changes need more rights than this
/// process has; those are made by it, in their turn. Without, and where nobody need be asked, all are made here.
ApplyReport apply(FileSystem &files, const Plan &plan, Journal &journal, const StopToken &stop = {},
                  OnRefusal onRefusal = OnRefusal::GoOn,
                  const std::function<void(std::size_t done, std::size_t of)> &progress = {},
                  const std::function<void(std::uint64_t bytes, std::uint64_t of)> &copying = {},
                  Elevation *elevation = nullptr);

} // namespace linkwright
