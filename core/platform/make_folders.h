// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace linkwright {

/// Makes one folder. Nothing to do when it is there; NotFound when the one above it is not.
using FolderMaker = Result<void> (*)(const NativePath &folder);

/// Makes `folder` and what is missing above it, from the top.
Result<void> makeFolders(const NativePath &folder, FolderMaker make);

} // namespace linkwright
