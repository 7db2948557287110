// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/change.h"
#include "platform/file_system.h"
#include "text/refusal_text.h"

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

/// A change that could not even be planned, and what is at the place that its error names.
struct RefusedStep
{
    Change change;
    Found found;
    bool isAboutEnd = false; // a link is changed, and what it leads to is in the way
};

/// Whether an error of a change comes from what is at its own place, so that a look there explains it.
bool comesFromThere(const Error &error, const Change &change);

/// Looks at each of these places. Slow: for a thread.
FoundThere lookThere(const FileSystem &files, const std::vector<Refusal> &refusals, const StopToken &stop);

/// Why what is there is in the way of the change; see unexpectedText(). Empty where that explains nothing.
QString foundText(const Change &change, const Error &error, const Found &found, Stage stage);

} // namespace linkwright
