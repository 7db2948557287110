// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "links/relative.h"
#include "platform/file_system.h"

namespace linkwright {

/// The link that takes the place of what `move` takes away, and leads to where it goes: a change to stand behind it in
/// the same plan. The text is written between real folders; Verbatim counts as Relative. Errors as for looking at both
/// folders.
Result<CreateLink> planLeftLink(const FileSystem &files, const Move &move, TargetStyle style);

} // namespace linkwright
