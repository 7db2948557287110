// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/scan_tab.h"

#include "text/shown_name.h"

namespace linkwright {

ScanTab::ScanTab(const FileSystem &files, QWidget *parent)
    : Tab(parent)
    , m_page(new ScanPage(files, parent))
{
    connect(m_page, &ScanPage::opened, this, &ScanTab::opened);
    connect(m_page, &ScanPage::filterResetWanted, this, [this] { setFilter({}); });
}

ScanTab::~ScanTab()
{
    delete m_page; // it speaks to us
}

QString ScanTab::title() const
{
    const NativePath &folder = m_page->folder();
    const QString name = shown(split(withoutTrailingSeparators(folder)).name);
    return tr("Scan: %1").arg(name.isEmpty() ? shown(folder) : name);
}

QString ScanTab::tip() const
{
    QStringList roots;
    for (const NativePath &root : m_page->job().request().roots)
        roots += shown(root);
    return tr("Links below %1").arg(roots.join(QStringLiteral(", ")));
}

} // namespace linkwright
