// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "changes/planner.h"
#include "cli/session.h"

#include <vector>

namespace linkwright::cli {

/// What a verb planned. Places are kept as typed: that is how they are told of.
struct Intended
{
    Plan plan;
    std::vector<NativePath> places; // one a change
    std::vector<NativePath> standing; // where it is so already
    std::size_t refused = 0; // what could not be planned; told already
    bool asks = true; // it replaces or removes something
    NativePath hardTarget; // as typed; what a hard link is told to be a name of

    /// Takes one planned place in and tells what is to be told of it.
    void add(Session &session, const NativePath &place, const Result<Planned> &planned);
};

/// Shows, writes, asks or applies, as the options say, and returns the exit status.
int carryOut(Session &session, const ChangeOptions &options, const Intended &intended);

} // namespace linkwright::cli
