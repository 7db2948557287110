// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace linkwright::linux_system {

/// openat2(2), which the C library does not wrap. Returns a descriptor, or -1 with errno.
int openat2(int folder, const char *path, int flags, std::uint64_t resolve);

/// Kernels before 5.6 lack it, and some containers forbid it. Asked once.
bool hasOpenat2();

/// Which mount an open descriptor lies on, read from /proc/self/fdinfo: the file system itself is not asked, so that
/// one that hangs cannot hang us. -1 when it cannot be told.
int mountIdOf(int descriptor);

/// Which file system an open descriptor lies on, as Mount::device has it; 0 when it cannot be told. Taken from what the
/// kernel knows already (AT_STATX_DONT_SYNC): a file system that hangs is not asked, as fstat(2) would.
std::uint64_t deviceOf(int descriptor);

} // namespace linkwright::linux_system
