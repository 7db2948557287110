// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/stop.h"
#include "links/link_entry.h"
#include "links/link_home.h"
#include "platform/file_system.h"

#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

namespace linkwright {

class LinkPartPool;

/// Receives entries as they are found, from the thread that reads.
using EntrySink = std::function<void(std::vector<Entry> &&)>;

/// Lists one folder with facts (size, time, names) and with its links judged, in batches: a small first one, so that
/// rows appear at once, then larger ones. Only so many links are judged; of those beyond, the text and the style that
/// it shows are told, and their verdicts are awaited; so are those of links that lead onto mounts which may take their
/// time to answer (LinkHome::leavesMounts). An entry that vanishes while it is read is left out. Stops
/// between entries.
Result<void> listFolder(const FileSystem &files, const Folder &folder, const StopToken &stop, const EntrySink &deliver,
                        std::size_t judgedAtMost = std::numeric_limits<std::size_t>::max());

/// The same for single names of a folder that is already on screen; names that are gone are left out.
Result<std::vector<Entry>> lookAt(const FileSystem &files, const Folder &folder, const std::vector<std::string> &names);

/// One name of a folder: facts, and the link judged if it is one. `root` as for styleOf(). `pool`: for one of many.
Result<Entry> inspectEntry(const LinkHome &home, std::string_view name, const NativePath &root,
                           LinkPartPool *pool = nullptr);

} // namespace linkwright
