// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "gestures/pointing_search.h"
#include "jobs/background.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QProgressBar;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace linkwright {

class ElidedLabel;

/// What points to one file, folder or link: asked for by a person, searched for in a thread. Built when it is first
/// needed: most windows start without it.
class PointingPanel : public QWidget
{
    Q_OBJECT

public:
    /// `catalog`: what is remembered of earlier.
    PointingPanel(const FileSystem &files, NativePath catalog, QWidget *parent = nullptr);
    PointingPanel(const PointingPanel &) = delete;
    PointingPanel &operator=(const PointingPanel &) = delete;
    ~PointingPanel() override;

    /// Looks in its folder, in what lies in it, and at what is remembered.
    void ask(const NativePath &place);
    /// And in this tree.
    void searchIn(const NativePath &folder);
    /// Something was changed: what is shown may be wrong by now.
    void askAgain();
    const NativePath &place() const { return m_asked; }
    bool isSearching() const { return m_task.isRunning(); }
    QString sentence() const;
    QTreeWidget &list() { return made(), *m_list; }

Q_SIGNALS:
    void placeWanted(const linkwright::NativePath &place);
    void folderWanted(); // another one to search in

protected:
    void showEvent(QShowEvent *event) override;

private:
    void made();
    void build();
    void search();
    void found(const Result<PointingFound> &found);
    void addRow(const Backlink &link);
    QString summary(const PointingFound &found) const;

    const FileSystem &m_files;
    NativePath m_asked; // that is asked about; empty: none yet
    PointingWish m_wish;
    std::shared_ptr<ScanProgress> m_progress;
    BackgroundTask m_task;
    QTimer m_watch;
    ElidedLabel *m_title = nullptr; // until it is made, as all of these
    ElidedLabel *m_sentence = nullptr;
    QProgressBar *m_busy = nullptr;
    QToolButton *m_more = nullptr;
    QTreeWidget *m_list = nullptr;
    std::vector<NativePath> m_places; // of the rows
};

} // namespace linkwright
