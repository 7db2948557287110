// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "rights/started_as.h"
#include "store/settings.h"
#include "window/actions.h"
#include "window/browsing_memory.h"
#include "window/bulk_commands.h"
#include "window/destination.h"
#include "window/folder_tabs.h"
#include "window/history_commands.h"
#include "window/link_commands.h"
#include "window/recovery_commands.h"
#include "window/repair_commands.h"
#include "window/scan_commands.h"
#include "window/select_menu.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QToolButton;

namespace linkwright {

class AddressBar;
class HistoryPanel;
class LinkPanel;
class MessageBar;
class PlacesView;
class PointingPanel;
class RightsBadge;

/// One window: where it is and has been, and how its parts speak with each other.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `journal`: the file of the history.
    MainWindow(FileSystem &files, Settings &settings, NativePath journal, QWidget *parent = nullptr);
    MainWindow(const MainWindow &) = delete;
    MainWindow &operator=(const MainWindow &) = delete;
    ~MainWindow() override;

    /// Goes to a folder, or to the folder of anything else and selects it. Returns at once.
    void go(const NativePath &place, LinkMeans link = LinkMeans::ItsEnd);

    /// Says what it costs to have been started with more rights than a window needs; nothing for Plain.
    void tellStart(StartedAs start);
    /// What asks for an administrator's rights; nobody is asked without.
    void elevateBy(const MakeElevation &make);
    FolderTabs &tabs() { return *m_tabs; }
    /// What goes from folder to folder: the tab in front, or a new one beside a scan.
    FolderTab &browsing();
    EntryPage &page() const { return m_tabs->current().page(); } // the one in front
    LinkPanel &panel() { return *m_panel; }
    LinkCommands &commands() { return *m_commands; }
    ChangeDesk &desk() { return *m_desk; }
    BulkCommands &bulk() { return *m_bulk; }
    BrowsingMemory &memory() { return *m_memory; }
    ScanCommands &scans() { return *m_scans; }
    RepairCommands &repairs() { return *m_repairs; }
    HistoryCommands &history() { return *m_history; }
    RecoveryCommands &recovery() { return *m_recovering; }
    HistoryPanel &historyPanel() { return *m_historyPanel; }
    PointingPanel &pointing() { return *m_pointing; }
    MessageBar &recoveryBar() { return *m_recovery; }
    MessageBar &startBar() { return *m_start; }
    QLabel &withoutUndo() { return *m_withoutUndo; }
    RightsBadge &rights() { return *m_rights; }
    QAction *action(ActionId id) const { return m_actions[id]; }

Q_SIGNALS:
    void anotherWindowWanted(const linkwright::NativePath &folder);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    // main_window_layout.cpp: what stands where, and what is remembered of it
    void build();
    void buildMenus();
    void fillRecent(QMenu &menu);
    void buildToolBar();
    void buildStatusBar();
    void buildPanel();
    void buildHistory();
    void buildPointing();
    void restoreLook();
    void saveLook();

    // main_window_going.cpp: going somewhere, and opening what is there
    Tab &tab() const { return m_tabs->current(); }
    void enter(const NativePath &folder);
    void openTab(const NativePath &folder, FolderTabs::Where where);
    void openTabs(FolderTabs::Where where); // of the folders that are selected
    void closeTab();
    void showFolder();
    void openSelected();
    void open(const Chosen &chosen);
    void openLink(const Chosen &link);
    void launch(const NativePath &place);
    void showTarget();
    void openTerminal();

    // main_window_closing.cpp
    bool isAtWork() const;
    void wireClosing();
    void closeWhenStopped();
    void closeIfDone();

    // main_window_wiring.cpp: who speaks with whom
    void wireActions();
    void wireChanges();
    void wireParts();
    void wireTabs();
    void wireTab(Tab &tab);
    void wirePanel();
    void reloadNotes();
    void wireEntries(Tab &tab);
    void endFilterByEscape(QWidget &view) const;
    void showAs(EntryPage::Mode mode);
    void showMode();
    void wireDesk();
    void wireHistory();
    void wirePointing();

    void allowActions();
    void allow();
    void showUndo();
    void showShield();
    void tellJournalTrouble();
    void tell(const QString &what);
    void forgetMade();
    void selectionChanged();
    void countsChanged();
    void showCounts();
    void showMenu(const QPoint &where);
    void selectThose(const IsWanted &isWanted, const QString &what);
    void startFilter();
    void endFilter();
    void about();
    void complain(const QString &text);

    FileSystem &m_files;
    Settings &m_settings;
    Actions m_actions;
    Circumstances m_selected; // what actions care about in what is selected
    BackgroundTask m_find;
    NativePath m_complainedOf; // the link that the message bar offers a remedy for
    PlacesView *m_places;
    FolderTabs *m_tabs;
    LinkPanel *m_panel;
    ChangeDesk *m_desk;
    BrowsingMemory *m_memory;
    PointingGuard *m_guard;
    LinkCommands *m_commands;
    BulkCommands *m_bulk;
    ScanCommands *m_scans;
    RepairCommands *m_repairs;
    MessageBar *m_start;
    MessageBar *m_recovery;
    RecoveryCommands *m_recovering;
    HistoryCommands *m_history;
    HistoryPanel *m_historyPanel;
    QDockWidget *m_historyDock;
    PointingPanel *m_pointing;
    QDockWidget *m_pointingDock;
    QToolButton *m_undoLast; // beside the words that say what was done
    AddressBar *m_address;
    QLineEdit *m_filter;
    QSplitter *m_splitter;
    QLabel *m_counts;
    RightsBadge *m_rights;
    QLabel *m_withoutUndo; // seen while what is changed is not recorded
    std::optional<BatchId> m_made; // what the status bar tells of, while Undo stands beside it
    QString m_toldTrouble; // of the journal
    enum class Closes : std::uint8_t { No, WhenStopped, Anyway };
    Closes m_closes = Closes::No;
    QTimer *m_closing = nullptr; // runs while what is under way is waited for
};

} // namespace linkwright
