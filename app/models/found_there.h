// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/change.h"
#include "platform/file_system.h"

#include <QString>

#include <map>
#include <vector>

namespace linkwright {

/// What is at a place where a change was refused. NotFound: nothing; any other error: nobody can say.
using Found = Result<Seen>;
/// By the number of the change in its plan.
using FoundThere = std::map<std::size_t, Found>;

/// A change that was refused for what is at its place.
struct Refusal
{
    std::size_t number = 0;
    NativePath place;
};

/// Whether an error of a change comes from what is at its own place, so that a look there explains it.
bool comesFromThere(const Error &error, const Change &change);

/// Looks at each of these places. Slow: for a thread.
FoundThere lookThere(const FileSystem &files, const std::vector<Refusal> &refusals, const StopToken &stop);

/// "Points to X now, not to Y.": what is there against what the change expects. Empty where that explains nothing.
QString foundText(const Change &change, const Found &found);

} // namespace linkwright
