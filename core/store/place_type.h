// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "platform/file_system.h"

#include <optional>

namespace linkwright {

/// Whether no mount that may hang, nor one that looking would mount, is on the way to a physical path.
bool mayLookAt(const NativePath &path, const MountTable &mounts);

/// What stands at a physical place, nothing followed; nothing: the place is free, or is no physical place any more. An
/// error: nobody can say, as the volume is away, a folder may not be searched, or the mount may hang (NotAnswering).
Result<std::optional<NodeType>> typeAt(const FileSystem &files, const NativePath &place);

/// Whether a physical place at which nothing stands lies on a volume that is away.
bool isAway(const FileSystem &files, const NativePath &place);

} // namespace linkwright
