// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "cli/raw_arguments.h"

#include <CLI/App.hpp>

namespace linkwright::cli {

/// Tells the parser every verb with its options. What it reads goes to `options`; all three must outlive parse().
void defineVerbs(CLI::App &program, const RawArguments &raw, Options &options);

/// Those of many places at once: convert, rewrite, flatten, repair, replace, move.
void defineBulkVerbs(CLI::App &program, const RawArguments &raw, Options &options);
/// Lists and compares what was recorded.
void defineCatalog(CLI::App &program, const RawArguments &raw, Options &options);
/// Any bytes that are one at all.
std::string scanNameFrom(const std::string &text);
/// Those of plans and batches: apply, history, undo, redo, recover.
void defineHistoryVerbs(CLI::App &program, const RawArguments &raw, Options &options);

} // namespace linkwright::cli
