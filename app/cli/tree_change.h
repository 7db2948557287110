// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "cli/change_run.h"
#include "scan/scan.h"

#include <functional>
#include <string>
#include <vector>

namespace linkwright::cli {

/// A result each for absolute places, in order; fewer when stopped.
using TreePlanner =
    std::function<std::vector<Result<Planned>>(const std::vector<NativePath> &places, const StopToken &stop)>;

/// How the planner's answers are told.
struct TreeWords
{
    using Tell = std::function<bool(const NativePath &place, const Result<Planned> &planned)>;
    using LookOver = std::function<void(const Intended &intended)>;

    Tell tell = nullptr; // of one place; true: this was all there is to it
    QString (*say)(ErrorKind) = nullptr; // words for refusals that read differently here
    LookOver lookOver = nullptr; // at what is about to be carried out without being shown first
};

/// Finds the links below the roots, plans and carries out. `what`: the verb.
int changeTree(Session &session, const ScanRequest &tree, const ChangeOptions &options, const std::string &what,
               const TreePlanner &planner, const TreeWords &words = {});

} // namespace linkwright::cli
