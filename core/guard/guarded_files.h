// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

namespace linkwright {

/// nativeFileSystem() with the workers of this system around it (GuardedFileSystem); itself where there are none. What
/// the window and the command line use. Lives as long as the program, and nothing at its end waits for a worker.
FileSystem &guardedFileSystem();

} // namespace linkwright
