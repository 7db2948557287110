// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// What only the system knows about where our output goes: one source a system.
namespace linkwright::cli::terminal {

enum class Stream : std::uint8_t { Input, Output, Error };

bool isTerminal(Stream stream);

/// Columns of the terminal that shows standard error; 80 where nobody can say.
unsigned width();

/// What Ctrl-C or a request to terminate does, once; after that, and for nullptr, the system's way. Calls that it
/// breaks into go on: output must not be lost by it.
void onInterrupt(void (*handler)(int));

/// Lets a write to a pipe that nobody reads any more fail, instead of ending the program in the middle of a change.
void letClosedPipesFail();

/// Whether a failed write (its errno) means that nobody reads any more.
bool meansClosed(int osCode);

} // namespace linkwright::cli::terminal
