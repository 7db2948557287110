// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/catalog_keeper.h"
#include "window/folder_tabs.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace linkwright {

/// Has the catalog remember the links of the folders that are on screen: once all of them are followed, and again some
/// time after they changed; and at once what was changed by this window, wherever it is. Where the catalog is switched
/// off nothing is recorded.
class BrowsingMemory : public QObject
{
    Q_OBJECT

public:
    /// Watches the pages of these tabs from now on. `files` outlives the program; `catalog`: empty, nothing is done.
    BrowsingMemory(FolderTabs &tabs, const FileSystem &files, NativePath catalog, QObject *parent = nullptr);

    /// How long a folder is left alone before it is recorded.
    void setRest(std::chrono::milliseconds rest) { m_rest.setInterval(rest); }
    /// What this window just changed.
    void followChanges(const std::vector<Change> &changes);
    /// What was handed over is recorded by now.
    bool isIdle() const { return !m_keeper || m_keeper->isIdle(); }

private:
    void follow(const Tab &tab);
    void changed(FolderPage *page);
    void recordAll();
    void record(FolderPage &page);
    void keep(const NativePath &folder, const std::vector<Entry> &entries);
    CatalogKeeper &keeper();

    const FileSystem &m_files;
    NativePath m_catalog;
    std::unique_ptr<CatalogKeeper> m_keeper; // once there is something to record
    std::vector<QPointer<FolderPage>> m_changed;
    QTimer m_rest;
};

} // namespace linkwright
