// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"
#include "store/history.h"

#include <cstdint>
#include <memory>

namespace linkwright::cli {

/// The journal the command line names, else the user's own. Empty: there is no home.
NativePath journalFile(const GlobalOptions &options);

/// Opens the journal for a new batch and notes what lies unfinished in it. Nothing, and told: it cannot be written.
std::unique_ptr<History> openForBatch(Session &session);

/// Whether a verb that works on the journal itself found it.
enum class Opened : std::uint8_t { Yes, NothingThere, Failed };

/// Opens a journal that is there already, for a verb that works on it; makes none. A failure is told.
Opened openExisting(Session &session, History::Access access, std::unique_ptr<History> &history);

/// What is the matter with a file of our own.
QString recordErrorText(const Error &error, Doing doing);

/// The batch was refused by the journal before anything was touched.
void tellRefusedByJournal(Session &session, const Error &error);

/// One note when earlier changes were cut off.
void noteCutOff(Session &session, History &history);

/// Forgets what the settings say is too old or too much.
void prune(Session &session, History &history);

} // namespace linkwright::cli
