// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window_tools.h"
#include "support/patience.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace linkwright::test {

/// A desk with links in folders.
constexpr std::string_view deepTree = R"(
    /data/report.txt
    /data/other.txt
    /desk/projects/one/plan -> ../../../data/report.txt
    /desk/projects/one/lost -> nowhere
    /desk/projects/readme
    /desk/projects/zone/
    /desk/gone -> nowhere
    /desk/notes.txt
)";

/// A window that shows its folder as a tree.
class TreeOnDisk : public WindowOnTree
{
public:
    explicit TreeOnDisk(std::string_view drawn = deepTree)
        : WindowOnTree(drawn)
    {
        window.action(ActionId::Tree)->trigger();
    }

    FolderTreeView &tree() { return *window.browsing().page().tree(); }

    /// The row of "projects/one"; not valid while it is not listed.
    QModelIndex at(std::string_view path)
    {
        QModelIndex index;
        const FolderTree &rows = tree().tree();
        while (!path.empty()) {
            const FolderModel *below = rows.entriesOf(index);
            const std::string name(path.substr(0, path.find('/')));
            const int row = below != nullptr ? below->rowOf(name) : -1;
            if (row < 0)
                return {};
            index = rows.index(row, 0, index);
            path.remove_prefix(std::min(path.size(), name.size() + 1));
        }
        return tree().at(index);
    }

    void expand(std::string_view path)
    {
        QTRY_VERIFY(at(path).isValid());
        tree().expand(at(path));
        QTRY_VERIFY(tree().model()->rowCount(at(path)) > 0);
    }

    void expandAll()
    {
        expand("projects");
        expand("projects/one");
        QTRY_COMPARE(tree().tree().counts().entries, std::uint64_t(8));
    }

    void choose(const std::vector<std::string_view> &paths)
    {
        tree().clearSelection();
        for (const auto path : paths) {
            QTRY_VERIFY(at(path).isValid());
            tree().setCurrentIndex(at(path));
        }
        for (const auto path : paths)
            tree().selectionModel()->select(at(path), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_COMPARE(tree().selectedEntries().size(), paths.size());
        QCoreApplication::processEvents(); // the panel and the actions follow the selection
    }

    /// As seen from the desk, in the order of the alphabet.
    std::vector<std::string> chosen()
    {
        std::vector<std::string> names;
        for (const auto &one : window.page().chosen())
            names.push_back(one.place().bytes.substr(window.page().folder().bytes.size() + 1));
        std::ranges::sort(names);
        return names;
    }
};

inline void undo(TreeOnDisk &on)
{
    QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
    on.window.action(ActionId::Undo)->trigger();
}

inline std::string contentsOf(const NativePath &file)
{
    std::ostringstream text;
    text << std::ifstream(file.bytes).rdbuf();
    return text.str();
}

} // namespace linkwright::test
