// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "gestures/repair_findings.h"
#include "jobs/background.h"
#include "repair/plan_repair.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QLabel;
class QListWidget;
class QToolButton;

namespace linkwright {

/// Of one broken link: looks, when somebody asks, for what it misses, and offers the places, those that are most
/// certain first.
class CureFinder : public QWidget
{
    Q_OBJECT

public:
    /// `catalog`: what is remembered of earlier.
    CureFinder(const FileSystem &files, NativePath catalog, QWidget *parent = nullptr);

    /// Another link, or another target of it: what was found is forgotten.
    void setLink(const NativePath &place);
    /// Other broken links, which may miss the same: what many agree on is more certain. Asked when it searches.
    using Others = std::function<std::vector<NativePath>(std::size_t most)>;
    void askOthers(Others others) { m_others = std::move(others); }
    void find();
    void setBusy(bool busy);

    bool isSearching() const { return m_task.isRunning(); }
    QToolButton &findButton() const { return *m_find; }
    QToolButton &useButton() const { return *m_use; }
    QListWidget &offers() const { return *m_offers; }
    QString note() const;

Q_SIGNALS:
    void found();
    /// The link is to get a new target.
    void cureWanted(const std::vector<linkwright::BrokenLink> &links, const std::vector<linkwright::Cure> &cures);

private:
    struct Offer
    {
        Cure cure;
        NativePath place; // where the link would end
        Certainty certainty = Certainty::Possible;
        QString reason;
    };

    void offer(RepairFindings findings);
    std::vector<Offer> offersOf(const RepairFindings &findings) const;
    QString nothingText() const;
    void use();
    void allow();

    const FileSystem &m_files;
    NativePath m_place; // the link
    RepairWish m_wish;
    Others m_others;
    RepairFindings m_findings;
    std::vector<Offer> m_cures; // of the rows
    bool m_isBusy = false;
    BackgroundTask m_task;
    QToolButton *m_find;
    QListWidget *m_offers;
    QToolButton *m_use;
    QLabel *m_note;
};

} // namespace linkwright
