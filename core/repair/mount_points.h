// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"

namespace linkwright {

/// Whether something is mounted at a physical path, as far as the picture of the mounts tells; nothing is touched.
bool isMountPoint(const FileSystem &files, const NativePath &place);

/// The same of a mount whose root may not answer: even to look at its name in the folder above asks it.
bool isMountThatMayHang(const FileSystem &files, const NativePath &place);

} // namespace linkwright
