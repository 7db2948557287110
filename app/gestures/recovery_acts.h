// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/recovery.h"
#include "gestures/ask_administrator.h"
#include "store/history.h"

#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// What a window asks of the history about changes that were cut off, by a crash or a power cut. Each opens the file
/// anew and may wait for it: not for the GUI thread.

/// A run whose record can no longer be read: what is still known of it. It can neither be rolled back nor finished.
struct DamagedRun
{
    std::string what; // its batch's word
    std::int64_t begun = 0; // nanoseconds since 1970
    bool isUndo = false;
    std::size_t changes = 0; // of its batch; 0: not known
    NativePath firstPlace; // of its batch; empty: not known
};

struct CutOffs
{
    std::size_t changes = 0; // of all whose record is whole
    std::int64_t begun = 0; // of the newest of them, nanoseconds since 1970
    std::vector<DamagedRun> damaged;
    NativePath folder = {}; // that holds the places of those whose record is whole; empty: there is no such one
    NativePath firstPlace = {}; // of these
};
/// Nothing: there are none.
Result<std::optional<CutOffs>> findCutOffs(const NativePath &journal);

struct Recovered
{
    std::size_t runs = 0; // that were ours to recover; 0: others were faster
    std::size_t changes = 0; // of those whose record is whole
    std::vector<DamagedRun> damaged; // nothing of them was touched; they no longer count as cut off
    std::vector<Error> left; // what could not be brought to an end
    bool mayTryAgain = false; // what was left may go another time; that run is still cut off
    bool stopped = false; // by a person; the rest is still to be recovered
    /// Rights that were needed were not given; what needs them is still to be recovered.
    std::optional<ElevationRefusal> notElevated = std::nullopt;
};
/// `elevation`: what asks an administrator where one had to agree to what was cut off.
Result<Recovered> recoverCutOffs(FileSystem &files, const NativePath &journal, RecoveryWay way,
                                 const RecoveryWatch &watch = {}, const MakeElevation &elevation = {});

} // namespace linkwright
