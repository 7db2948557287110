// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"

#include <QString>

namespace linkwright {

/// What an entry is, for people: "Link", "Link to folder", "Folder link", "Junction", "Hard link (3 names)", "File",
/// "Folder", …
QString kindText(const Entry &entry);

} // namespace linkwright
