// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/change_runner.h"
#include "store/settings.h"
#include "window/folder_tabs.h"

#include <QObject>

#include <functional>

namespace linkwright {

class PlanDialog;

/// Where the changes of a window are shown before they are made, made, and told of.
class ChangeDesk : public QObject
{
    Q_OBJECT

public:
    using Planner = std::function<PlannedBatch(const FileSystem &files, const StopToken &stop)>;

    ChangeDesk(FileSystem &files, NativePath journal, FolderTabs &tabs, QWidget *window);

    FileSystem &files() { return m_files; }
    EntryPage &page() const { return m_tabs.current().page(); } // the one in front
    QWidget *window() { return m_window; }
    void keepHistory(const HistoryLimits &limits) { m_runner.keepHistory(limits); }
    /// What asks for an administrator's rights; see ChangeRunner::elevateBy().
    void elevateBy(MakeElevation make) { m_runner.elevateBy(std::move(make)); }
    const MakeElevation &elevation() const { return m_runner.elevation(); }
    /// Where it is remembered how large the table of a plan was made.
    void rememberSizes(Settings &settings) { m_settings = &settings; }
    /// Reads every folder of the window again: links that lead over what was changed are well or broken now.
    /// Whatever is on screen looks again at what a change at these places may concern.
    void refreshAll(const std::vector<NativePath> &changed);
    const NativePath &journal() const { return m_runner.journal(); }
    /// A person chose that what this window changes is not recorded, as the journal cannot be written.
    bool isWithoutUndo() const { return m_runner.isWithoutUndo(); }
    /// A batch is being made.
    bool isChanging() const { return m_runner.isBusy(); }
    /// Between two changes; what is only planned yet is dropped.
    void stop();
    bool isBusy() const { return m_isReserved || m_runner.isBusy() || m_planning.isRunning(); }
    /// While what was cut off is brought to its end nothing else is changed: it might be in the way.
    void reserve(bool reserved);

    /// Made at once: for what a person has seen before, or that harms nothing. `note`: what is to be said besides, when
    /// it is done.
    void run(ChangeRunner::Planner planner, const QString &note = {});

    enum class Show : std::uint8_t {
        Always,
        UnlessSimple, // a single change that nothing speaks against is made at once
    };
    /// Planned in a thread, then shown as a table.
    void review(const QString &title, Planner planner, Show show = Show::Always);
    /// What is planned already, as a table. Where it would replace several links, each is asked for alone.
    void show(const QString &title, PlannedBatch batch);

    void complain(const QString &text);

Q_SIGNALS:
    void told(const QString &what); // for the status bar
    void made(const QString &what, linkwright::BatchId batch); // the same, and it can be undone
    void busyChanged(bool busy);
    void historyChanged();
    void changed(); // something on the disk, by this window
    void applied(const std::vector<linkwright::Change> &changes); // the same; some of them may have been refused
    void leftUnfinished(); // a batch in the journal, which recovery brings to its end
    /// Nothing of an entry of the history could be undone, or made again.
    void nothingRetaken(const linkwright::BatchReport &report);
    /// In a table of changes that take back such an entry, or make it again, none can be made.
    void nothingRetakable(linkwright::PlanDialog *dialog);
    void undoGivenUp(); // isWithoutUndo() from now on

private:
    void planned(const QString &title, PlannedBatch batch, Show show);
    void wire(PlanDialog *dialog);
    void make(ChangeRunner::Planner planner, PlanDialog *dialog, const QString &note = {});
    void apply(PlanDialog *dialog);
    void finish(const BatchReport &report, PlanDialog *dialog, const QString &note);
    void tell(const BatchReport &report, PlanDialog *dialog, const QString &note);
    void tellTrouble(const BatchReport &report, PlanDialog *dialog, const QString &note);
    void tellDone(const BatchReport &report);
    void tellNotBegun(const BatchReport &report, const Error &error, PlanDialog *dialog);
    void tellNotElevated(ElevationRefusal refusal, PlanDialog *dialog);
    void goOnWithoutUndo();
    void selectResults(const BatchReport &report);
    std::vector<NativePath> linksOnScreen() const;
    bool isRefused(PlanDialog *dialog = nullptr);

    FileSystem &m_files;
    FolderTabs &m_tabs;
    QWidget *m_window;
    ChangeRunner m_runner;
    Settings *m_settings = nullptr;
    BackgroundTask m_planning;
    bool m_isReserved = false;
};

} // namespace linkwright
