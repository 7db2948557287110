// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/folder_model.h"

#include <QString>

namespace linkwright {

/// "312 entries, 40 links, 3 broken"; when more than one is selected, "2 selected of" these.
QString countsText(const FolderCounts &counts, int selected = 0);
/// "2 selected"; empty for none.
QString selectedText(int count);

} // namespace linkwright
