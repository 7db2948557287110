// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <string>
#include <vector>

class QTableView;

namespace linkwright {

class FolderModel;

/// The names of the links a person can see now: of the row that is current and the rows in sight, from the top. None
/// while the view is hidden. `view` shows the rows of `model` as they are.
std::vector<std::string> linksInView(const QTableView &view, const FolderModel &model);

} // namespace linkwright
