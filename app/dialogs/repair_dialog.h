// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "gestures/repair_findings.h"
#include "jobs/background.h"
#include "repair/plan_repair.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace linkwright {

class CauseTree;
class ElidedLabel;

/// Why links are broken, one row a cause, and where what they miss may be now: of each cause one place can be chosen,
/// or none. What is sure enough is chosen already; nothing that is only possible ever is. Searches in a thread and
/// changes nothing: who opens it plans and shows what was chosen.
class RepairDialog : public QDialog
{
    Q_OBJECT

public:
    /// `files` must outlive the program's threads.
    RepairDialog(const FileSystem &files, RepairWish wish, QWidget *parent = nullptr);
    ~RepairDialog() override;

    bool isSearching() const { return m_task.isRunning(); }
    CauseTree &causes() { return *m_tree; }
    QString summary() const;
    QPushButton *previewButton() const { return m_preview; }
    /// Searches in this folder too.
    void searchIn(const NativePath &folder);

    const std::vector<BrokenLink> &links() const { return m_findings.links; }
    std::vector<Cure> cures() const;

private:
    void build();
    void search();
    void found(RepairFindings findings);
    void showProgress();
    void showChoice();
    void choose();
    QString searchedText() const;

    const FileSystem &m_files;
    RepairWish m_wish;
    RepairFindings m_findings;
    std::shared_ptr<ScanProgress> m_progress;
    BackgroundTask m_task;
    QTimer m_watch; // of the progress
    ElidedLabel *m_searched;
    QToolButton *m_more;
    QProgressBar *m_busy;
    ElidedLabel *m_status;
    CauseTree *m_tree;
    QLabel *m_summary;
    QPushButton *m_preview = nullptr;
};

} // namespace linkwright
