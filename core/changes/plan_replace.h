// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/planner.h"

#include <vector>

namespace linkwright {

/// Puts in the place of each of the links another name of the file it leads to, or a copy of it: a result each, in
/// order; fewer when stopped. IsAFolder and Unsupported where the end is no regular file, CrossesDevice for a name that
/// would be on another file system; without an end: NotFound, Loop, Denied, NotAnswering, CrossesMount, …
std::vector<Result<Planned>> planReplace(const FileSystem &files, const std::vector<NativePath> &places, FileForm form,
                                         const StopToken &stop = {});

} // namespace linkwright
