// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"
#include "jobs/background.h"

#include <QObject>
#include <QTimer>

namespace linkwright {

class FolderPage;

/// Gives the rows of a page the numbers of known links that point to them, as long as the column for that is shown:
/// each time a folder is opened or expanded, and some time after anything changed. Read in a thread.
class PointerLoader : public QObject
{
    Q_OBJECT

public:
    PointerLoader(FolderPage &page, NativePath catalog);

    /// There may be others by now.
    void reload();

private:
    void watchColumns();

    FolderPage &m_page;
    QMetaObject::Connection m_columns;
    NativePath m_catalog;
    BackgroundTask m_task;
    QTimer m_rest;
    bool m_isOutdated = false; // what is being read
};

} // namespace linkwright
