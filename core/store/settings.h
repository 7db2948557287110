// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "links/relative.h"
#include "store/history.h"

#include <QByteArray>
#include <QSize>

#include <memory>
#include <vector>

namespace linkwright {

class SettingsFile;

/// What the window remembers between two runs. Folders are kept percent-encoded from their bytes.
class Settings
{
public:
    Settings(); // the user's own
    explicit Settings(const QString &iniFile); // for tests
    Settings(const Settings &) = delete;
    Settings &operator=(const Settings &) = delete;
    ~Settings(); // saves

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray windowState() const; // tool bars and docks
    void setWindowState(const QByteArray &state);
    QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    QByteArray columns() const; // QHeaderView::saveState()
    void setColumns(const QByteArray &state);
    bool columnsFit() const; // as wide as there is room; else as a person made them
    void setColumnsFit(bool fit);
    QSize planSize() const; // of the dialog that shows a plan; empty: none yet
    void setPlanSize(const QSize &size);
    NativePath lastFolder() const; // empty: none yet
    void setLastFolder(const NativePath &folder);
    std::vector<NativePath> bookmarks() const; // in the order in which they are shown
    void setBookmarks(const std::vector<NativePath> &folders);
    std::vector<NativePath> recentFolders() const; // the last one first; no more than a dozen
    void addRecentFolder(const NativePath &folder);
    bool showHidden() const;
    void setShowHidden(bool show);
    bool showTree() const; // folders as a tree; else as a table
    void setShowTree(bool show);
    TargetStyle linkStyle() const; // relative until another was chosen
    void setLinkStyle(TargetStyle style);
    bool movedLinksKeepText() const; // else, until another was chosen: they keep pointing to the same thing
    void setMovedLinksKeepText(bool keep);
    HistoryLimits historyLimits() const; // as they are until others were chosen; 0 means no limit
    void setHistoryLimits(const HistoryLimits &limits); // kept in whole megabytes

    /// Writes what was set now, and waits for it a moment.
    void save();

private:
    std::unique_ptr<SettingsFile> m_file;
};

/// Bytes as text that any ini file keeps: letters, digits and "/._-~" as they are, the rest "%XX".
QByteArray percentEncoded(std::string_view bytes);
/// The exact inverse; what is no escape stands for itself.
std::string percentDecoded(const QByteArray &text);

} // namespace linkwright
