// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"

#include <QString>

namespace linkwright {

/// What an entry is, for people: "Link", "Link to folder", "Folder link", "Junction", "Hard link (3 names)", "File",
/// "Folder", …; of what other programs keep: "Volume mount point", "WSL link", "Unknown reparse point 0x9000301B".
QString kindText(const Entry &entry);

/// What another program's reparse tag says, in the middle of a sentence: "volume mount point", "WSL link".
QString foreignName(std::uint32_t tag);

/// A kind of link in the middle of a sentence: "a link to a file", "a link to a folder", "a junction".
QString linkKindWords(NodeType kind);

} // namespace linkwright
