// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

/// What only the system can do for a program that runs with more rights: one source a system.
namespace linkwright::helper {

/// Why this process must not go on as it was started; nullptr: it may.
const char *unfitness();

/// Leaves everything behind that whoever started it could steer it by: environment, open files, groups, current folder,
/// signals, the terminal; and takes from this process what it will not need. False: that could not be done.
bool shedEverything();

/// Ends the process when it is not called off in time: nobody talks to it.
void expectRequestSoon();
void requestCame();

/// A line of the system's own log, and of standard error.
void log(std::string_view line);

} // namespace linkwright::helper
