// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "scan/scan.h"
#include "window/folder_tabs.h"

#include <QObject>

namespace linkwright {

/// Scans, from the question which trees to the tab that shows their links.
class ScanCommands : public QObject
{
    Q_OBJECT

public:
    /// `tabs`: of the window that asks. `catalog`: where scans are saved.
    ScanCommands(FolderTabs &tabs, const FileSystem &files, NativePath catalog, QObject *parent = nullptr);

    /// Asks how: for the folder on screen, or those that are selected in it; in a scan, for that one.
    void ask();
    /// In a tab of its own.
    void scan(const ScanRequest &request, const std::string &name = {});

    /// What is saved and remembered, and what became of it.
    void showMemory();

Q_SIGNALS:
    void placeWanted(const linkwright::NativePath &place);

private:
    void compare(const std::string &before, const std::optional<std::string> &after);
    ScanRequest proposal() const;

    FolderTabs &m_tabs;
    const FileSystem &m_files;
    NativePath m_catalog;
    ScanRequest m_last; // how it was wanted last
};

} // namespace linkwright
