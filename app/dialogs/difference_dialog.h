// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "gestures/memory_acts.h"
#include "jobs/background.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QProgressBar;
class QTreeWidget;

namespace linkwright {

class ElidedLabel;

/// What became of the links of a saved scan: compared with another one, or with what is there now.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    struct Wish
    {
        NativePath catalog;
        std::string before;
        std::optional<std::string> after; // nothing: what is there now
    };

    /// `files` must outlive the program's threads.
    DifferenceDialog(const FileSystem &files, Wish wish, QWidget *parent = nullptr);

    bool isComparing() const { return m_task.isRunning(); }
    QString summary() const;
    QTreeWidget &list() const { return *m_list; }

Q_SIGNALS:
    void placeWanted(const linkwright::NativePath &place);

private:
    void build();
    void compare();
    void compared(const Result<Comparison> &result);
    void fill(const std::vector<Difference> &differences);

    const FileSystem &m_files;
    Wish m_wish;
    std::shared_ptr<ScanProgress> m_progress = std::make_shared<ScanProgress>();
    BackgroundTask m_task;
    QTimer m_watch; // of the progress
    ElidedLabel *m_summary;
    QProgressBar *m_busy;
    QTreeWidget *m_list;
    std::vector<NativePath> m_places; // of the rows
};

} // namespace linkwright
