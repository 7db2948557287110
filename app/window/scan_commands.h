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
    /// `tabs`: of the window that asks.
    explicit ScanCommands(FolderTabs &tabs, QObject *parent = nullptr);

    /// Asks how: for the folder on screen, or those that are selected in it; in a scan, for that one.
    void ask();
    /// In a tab of its own.
    void scan(const ScanRequest &request);

private:
    ScanRequest proposal() const;

    FolderTabs &m_tabs;
    ScanRequest m_last; // how it was wanted last
};

} // namespace linkwright
