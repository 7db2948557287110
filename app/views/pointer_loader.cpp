// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/pointer_loader.h"

#include "store/catalog.h"
#include "views/folder_page.h"

#include <QHeaderView>

#include <chrono>
#include <utility>
#include <vector>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

using PointersOfFolders = std::vector<std::pair<NativePath, FolderPointers>>;

/// Null where there are none, and where nobody can tell.
PointersOfFolders read(const NativePath &file, const std::vector<NativePath> &folders)
{
    const auto catalog = Catalog::open(file, History::Access::Read);
    PointersOfFolders found;
    for (const NativePath &folder : folders) {
        auto pointers = catalog ? (*catalog)->pointersIn(folder) : std::unexpected(catalog.error());
        found.emplace_back(folder, pointers && !pointers->empty()
                                       ? std::make_shared<FolderPointers::element_type>(std::move(*pointers))
                                       : nullptr);
    }
    return found;
}

} // namespace

PointerLoader::PointerLoader(FolderPage &page, NativePath catalog)
    : QObject(&page)
    , m_page(page)
    , m_catalog(std::move(catalog))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(8s); // by then what is browsed is remembered
    connect(&m_rest, &QTimer::timeout, this, &PointerLoader::reload);
    connect(&page, &FolderPage::opened, this, &PointerLoader::reload);
    connect(&page, &FolderPage::expanded, this, &PointerLoader::reload);
    connect(&page, &FolderPage::countsChanged, this, [this] {
        if (!m_rest.isActive())
            m_rest.start();
    });
    watchColumns();
    connect(&page, &FolderPage::viewChanged, this, [this] {
        watchColumns();
        reload();
    });
}

/// Of the view in front: somebody may show the column.
void PointerLoader::watchColumns()
{
    disconnect(m_columns);
    m_columns =
        connect(&m_page.entries().columns(), &QHeaderView::sectionResized, this, [this](int column, int before, int) {
            if (column == FolderModel::PointedTo && before == 0)
                reload();
        });
}

void PointerLoader::reload()
{
    if (m_page.folder().isEmpty() || m_page.entries().columns().isSectionHidden(FolderModel::PointedTo))
        return;
    if (m_task.isRunning()) {
        m_isOutdated = true;
        return;
    }
    m_task.start<PointersOfFolders>(
        this,
        [catalog = m_catalog, folders = m_page.realFolders()](const StopToken &) { return read(catalog, folders); },
        [this](const PointersOfFolders &found) {
            for (const auto &[folder, pointers] : found)
                m_page.setPointers(folder, pointers);
            if (std::exchange(m_isOutdated, false))
                reload();
        });
}

} // namespace linkwright
