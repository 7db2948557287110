// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"
#include "store/notes.h"

#include <QString>

#include <memory>
#include <string_view>

namespace linkwright {

/// The notes of one folder by the names of its links: shared and never changed, for any thread. Null: there are none.
using FolderNotes = std::shared_ptr<const Notes>;

/// Of a link; empty: it has none.
std::string_view noteOf(const FolderNotes &notes, const Entry &entry);

/// The first line of a note, and all lines, as people may see them: nothing in them can lie.
QString noteLine(std::string_view note);
QString noteLines(std::string_view note);

} // namespace linkwright
