// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
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

/// The longest line that no system's log cuts off: syslog(3) is given up to 8 KiB, ReportEventW 31,839 units.
inline constexpr std::size_t mostLogBytes = 6000;

/// A line of the system's own log, and of standard error. False: the system says that it did not take it.
bool log(std::string_view line);

} // namespace linkwright::helper
