// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/links_in_view.h"

#include "models/folder_model.h"

#include <QTableView>

namespace linkwright {

std::vector<std::string> linksInView(const QTableView &view, const FolderModel &model)
{
    std::vector<std::string> names;
    if (!view.isVisible() || view.window()->isMinimized())
        return names;
    const auto add = [&](int row) {
        const Entry *entry = model.entry(row);
        if (entry && entry->link)
            names.push_back(entry->name);
    };
    add(view.currentIndex().row()); // the panel shows it
    const int first = view.rowAt(0);
    const int last = view.rowAt(view.viewport()->height() - 1);
    const int end = last < 0 ? model.rowCount() : last + 1;
    for (int row = first; row >= 0 && row < end; ++row)
        add(row);
    return names;
}

} // namespace linkwright
