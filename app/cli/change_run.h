// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/journal.h"
#include "cli/intended.h"

#include <functional>
#include <memory>

namespace linkwright::cli {

/// Shows, writes, asks or applies a new batch, as the options say, and returns the exit status. `what`: its word in the
/// history.
int carryOut(Session &session, const ChangeOptions &options, Intended intended, const std::string &what);

/// What carrying out came to.
struct CarriedOut
{
    int status = 0;
    bool begun = false; // nobody and nothing refused the whole of it
    std::optional<Error> notBegun = std::nullopt; // by the journal; to be told
};

/// Called when there is something to apply, before anybody is asked. Nothing: it cannot be had, and that was told.
using MakeJournal = std::function<std::unique_ptr<Journal>()>;

/// The same with a journal of the caller's.
CarriedOut carryOut(Session &session, const ChangeOptions &options, Intended intended, const MakeJournal &makeJournal);

} // namespace linkwright::cli
