// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/change.h"
#include "platform/file_system.h"

#include <span>

namespace linkwright {

class CatalogRecorder;

/// Brings the catalog up to what was just changed: links that were made or moved or got another text are known as they
/// are now, those inside of a folder that moved too, and those that were removed are gone. The disk is looked at, so a
/// change that was refused does no harm. Nothing at all is done about more than mostChangesRemembered, which only a
/// scan learns: links that are known below a folder that moved count, too. Nor about what lies on mounts that may hang.
/// Stopped: the rest is learned by a scan, too. Errors are those of the recorder.
Result<void> rememberChanges(CatalogRecorder &recorder, const FileSystem &files, std::span<const Change> changes,
                             const StopToken &stop = {});

/// The same for a catalog that is there already; none is made.
Result<void> rememberChanges(const NativePath &catalog, const FileSystem &files, std::span<const Change> changes,
                             const StopToken &stop = {});

inline constexpr std::size_t mostChangesRemembered = 20'000;

} // namespace linkwright
