// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What only the system knows about where our words come from and go: one source a system.
namespace linkwright::cli::terminal {

enum class Stream : std::uint8_t { Input, Output, Error };

bool isTerminal(Stream stream);

/// Columns of the terminal that shows standard error; 80 where nobody can say.
unsigned width();

/// What Ctrl-C or a request to terminate does, once; after that, and for nullptr, the system's way. Calls that it
/// breaks into go on: output must not be lost by it.
void onInterrupt(void (*handler)(int));

/// To be called first. Bytes go out as they are, and a write to a pipe that nobody reads any more fails, instead of
/// ending the program in the middle of a change.
void prepare();

/// Writes to Output or Error. 0, or the system's number of the failure.
int put(Stream stream, std::string_view bytes);

/// Hands over what put() kept back. 0, or the system's number of the failure.
int flush(Stream stream);

/// One line a person typed, in UTF-8, without its end; empty at the end of the input.
std::string readLine();

/// Whether such a number means that nobody reads any more.
bool meansClosed(int osCode);

} // namespace linkwright::cli::terminal
