// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/browsing_memory.h"

#include "base/contains.h"

#include <utility>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

// Scans remember more; this is what comes by itself, and may not be felt.
constexpr std::uint64_t mostEntries = 50'000;
constexpr std::uint64_t mostLinks = 20'000;

} // namespace

BrowsingMemory::BrowsingMemory(FolderTabs &tabs, const FileSystem &files, NativePath catalog, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_catalog(std::move(catalog))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(5s);
    connect(&m_rest, &QTimer::timeout, this, &BrowsingMemory::recordAll);
    if (m_catalog.isEmpty())
        return;
    connect(&tabs, &FolderTabs::made, this, &BrowsingMemory::follow);
    for (const Tab *tab : tabs.all())
        follow(*tab);
}

void BrowsingMemory::follow(const Tab &tab)
{
    if (auto *page = qobject_cast<FolderPage *>(&tab.page()))
        connect(page, &FolderPage::countsChanged, this, [this, page] { changed(page); });
}

/// Counted from the first change on: a folder in which something always happens is recorded, too.
void BrowsingMemory::changed(FolderPage *page)
{
    if (!contains(m_changed, QPointer<FolderPage>(page)))
        m_changed.emplace_back(page);
    if (!m_rest.isActive())
        m_rest.start();
}

void BrowsingMemory::recordAll()
{
    for (const auto &page : std::exchange(m_changed, {})) {
        if (page)
            record(*page);
    }
}

void BrowsingMemory::record(FolderPage &page)
{
    const FolderCounts counts = page.model().counts();
    if (!page.isListed() || counts.awaited > 0) {
        changed(&page); // later
        return;
    }
    if (counts.links == 0 || counts.links > mostLinks || counts.entries > mostEntries)
        return;
    page.model().copyRows({}, [this, self = QPointer(this), folder = page.realFolder()](const FolderModel::Rows &rows) {
        if (self)
            keep(folder, *rows);
    });
}

void BrowsingMemory::keep(const NativePath &folder, const std::vector<Entry> &entries)
{
    std::vector<Entry> links;
    for (const Entry &entry : entries) {
        if (entry.link)
            links.push_back(entry);
    }
    keeper().record(folder, std::move(links));
}

void BrowsingMemory::followChanges(const std::vector<Change> &changes)
{
    if (!m_catalog.isEmpty())
        keeper().follow(changes);
}

CatalogKeeper &BrowsingMemory::keeper()
{
    if (!m_keeper)
        m_keeper = std::make_unique<CatalogKeeper>(m_files, m_catalog);
    return *m_keeper;
}

} // namespace linkwright
