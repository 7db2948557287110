// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

/// What the worker tells a person, and how it is started. `words`: those behind the name of the program.
namespace linkwright::worker {

enum Exit { Ended = 0, Refused = 1, Usage = 2 };

/// --version and --help: the exit status after they were told. Nothing: neither was asked for.
std::optional<int> tellOfItself(const std::vector<std::string> &words);
bool isToServe(const std::vector<std::string> &words);
/// Tells what it is for on the standard error.
int refuse();

} // namespace linkwright::worker
