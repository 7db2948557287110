// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

namespace linkwright::windows {

/// The HANDLE of an open folder of the native file system, which keeps it. Unsupported for folders of other file
/// systems.
Result<void *> handleOf(const Folder &folder);

} // namespace linkwright::windows
