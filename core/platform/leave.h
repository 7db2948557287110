// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace linkwright {

/// Ends the process: the buffers of stdio are written, nothing is destroyed. For a program with a thread that hangs in
/// the system and may need what exit() destroys.
[[noreturn]] void leaveAtOnce(int status);

/// The last call of a main() that has started threads: gives the status back, except on Windows, where it leaves at
/// once. There a process ends its other threads first and lets its libraries tidy up afterwards; a thread that was
/// ended in its own last breath then holds a lock of the C library's threads for ever, and the process with it.
/// https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-exitprocess
int leave(int status);

} // namespace linkwright
