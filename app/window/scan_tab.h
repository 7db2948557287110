// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "views/scan_page.h"
#include "window/tab.h"

#include <QPointer>

namespace linkwright {

/// A scan, in a tab of its own. Going anywhere from it happens in another tab.
class ScanTab : public Tab
{
    Q_OBJECT

public:
    /// The page belongs to `parent` and dies with this.
    ScanTab(const FileSystem &files, QWidget *parent);
    ScanTab(const ScanTab &) = delete;
    ScanTab &operator=(const ScanTab &) = delete;
    ~ScanTab() override;

    ScanPage &page() const override { return *m_page; }
    ScanTab *asScan() override { return this; }
    QString title() const override;
    QString tip() const override;

private:
    QPointer<ScanPage> m_page; // whoever goes first
};

} // namespace linkwright
