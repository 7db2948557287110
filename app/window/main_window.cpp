// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/main_window.h"

#include "elevation/link_rights_memory.h"
#include "store/catalog.h"
#include "text/elevation_text.h"
#include "views/address_bar.h"
#include "views/folder_page.h"
#include "views/history_panel.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "views/places_view.h"
#include "views/pointing_panel.h"
#include "views/rights_badge.h"
#include "window/counts_text.h"
#include "window/theme.h"
#include "window/window_menus.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>

namespace linkwright {

namespace {

constexpr int messageMilliseconds = 12000;

bool isRemovable(const Entry &entry)
{
    return entry.link || (entry.type == NodeType::File && entry.names > 1);
}

/// It itself, and none on its way.
bool isOfWrongKind(const Entry &entry)
{
    return entry.link && entry.link->health() == Health::WrongKind && entry.link->hops() == 1;
}

/// What actions care about in what is selected; nothing else is filled in.
Circumstances circumstancesOf(const std::vector<const Entry *> &selected)
{
    Circumstances now;
    now.selected = static_cast<int>(selected.size());
    for (const Entry *entry : selected) {
        now.selectedLinks += entry->link ? 1 : 0;
        now.selectedBroken += entry->link && countsAsBroken(entry->link->health()) ? 1 : 0;
        now.selectedFolders += leadsToFolder(*entry) ? 1 : 0;
        now.removable += isRemovable(*entry) ? 1 : 0;
    }
    const Entry *only = selected.size() == 1 ? selected.front() : nullptr;
    now.targetExists = only != nullptr && only->link && only->link->health() == Health::Healthy;
    now.kindIsWrong = only != nullptr && isOfWrongKind(*only);
    return now;
}

} // namespace

MainWindow::MainWindow(FileSystem &files, Settings &settings, NativePath journal, QWidget *parent)
    : QMainWindow(parent)
    , m_files(files)
    , m_settings(settings)
    , m_actions(this)
    , m_places(new PlacesView(files, this))
    , m_tabs(new FolderTabs(files, journal, this))
    , m_panel(new LinkPanel(files, journal, this))
    , m_desk(new ChangeDesk(files, std::move(journal), *m_tabs, this))
    , m_memory(new BrowsingMemory(*m_tabs, files, catalogBeside(m_desk->journal()), this))
    , m_guard(new PointingGuard(*m_desk, catalogBeside(m_desk->journal()), this))
    , m_commands(new LinkCommands(*m_desk, *m_guard, settings, this))
    , m_bulk(new BulkCommands(*m_desk, *m_guard, settings, this))
    , m_scans(new ScanCommands(*m_tabs, files, catalogBeside(m_desk->journal()), this))
    , m_repairs(new RepairCommands(*m_desk, catalogBeside(m_desk->journal()), this))
    , m_start(new MessageBar(this))
    , m_recovery(new MessageBar(this))
    , m_recovering(new RecoveryCommands(*m_desk, *m_recovery, this))
    , m_history(new HistoryCommands(*m_desk, this))
    , m_historyPanel(new HistoryPanel(m_desk->journal(), this))
    , m_historyDock(new QDockWidget(tr("History"), this))
    , m_pointing(new PointingPanel(files, catalogBeside(m_desk->journal()), this))
    , m_pointingDock(new QDockWidget(tr("What Points Here"), this))
    , m_undoLast(new QToolButton(this))
    , m_address(new AddressBar(this))
    , m_filter(new QLineEdit(this))
    , m_splitter(new QSplitter(this))
    , m_counts(new QLabel(this))
    , m_rights(new RightsBadge(files, this))
    , m_withoutUndo(new QLabel(this))
{
    m_desk->keepHistory(settings.historyLimits());
    m_desk->rememberSizes(settings);
    build();
    wireActions();
    wireChanges();
    wireParts();
    wireTabs();
    wirePanel();
    wireDesk();
    wireHistory();
    wirePointing();
    wireClosing();
    restoreLook();
    m_actions[ActionId::HiddenFiles]->setChecked(m_settings.showHidden());
    m_actions[ActionId::LinkPanel]->setChecked(true);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            forgetLinkRights(); // also when it is a dialog that a person comes back to
    });
    m_places->setBookmarks(settings.bookmarks());
    m_places->reload();
    showMode();
    selectionChanged();
    m_history->refresh();
    m_recovering->lookForCutOffs();
}

MainWindow::~MainWindow()
{
    delete m_tabs; // they speak to the other parts, which must still be there
}

void MainWindow::elevateBy(const MakeElevation &make)
{
    m_desk->elevateBy(make);
    m_rights->elevateBy(make);
}

void MainWindow::tellStart(StartedAs start)
{
    const MakeElevation &asking = m_desk->elevation();
    const QString cost = startedAsText(start, asking && asking() != nullptr);
    if (!cost.isEmpty())
        m_start->tell(MessageBar::Kind::Warning, cost);
}

void MainWindow::selectionChanged()
{
    const auto entries = page().entries().selectedEntries();
    const auto only = page().entries().onlyChosen();
    if (!m_complainedOf.isEmpty() && (!only || only->place() != m_complainedOf)) {
        m_complainedOf = {}; // what was offered against it would befall another now
        page().messages().hide();
    }
    if (only)
        m_panel->showEntry(only->holder(), only->byItsName());
    else
        m_panel->showNothing(entries.empty() ? tr("Select a link to see where it leads.")
                                             : selectedText(static_cast<int>(entries.size())));
    m_selected = circumstancesOf(entries);
    showCounts();
}

void MainWindow::allowActions()
{
    m_selected = circumstancesOf(page().entries().selectedEntries());
    allow();
}

void MainWindow::allow()
{
    Circumstances now = m_selected;
    now.folderShown = !page().folder().isEmpty();
    now.canGoBack = tab().canGoBack();
    now.canGoForward = tab().canGoForward();
    now.canGoUp = tab().canGoUp();
    now.tabs = static_cast<int>(m_tabs->all().size());
    now.canReopenTab = m_tabs->canReopen();
    now.busy = m_desk->isBusy();
    const FolderCounts counts = page().counts();
    now.links = static_cast<int>(counts.links);
    now.broken = static_cast<int>(counts.broken());
    now.canUndo = m_history->nextUndo().has_value() && !m_desk->isWithoutUndo();
    now.canRedo = m_history->nextRedo().has_value() && !m_desk->isWithoutUndo();
    m_actions.allow(now);
}

void MainWindow::countsChanged()
{
    showCounts(); // it is told of the selection when that changes: a million entries are not looked at twice
}

void MainWindow::showCounts()
{
    m_counts->setText(countsText(page().counts(), m_selected.selected));
    m_counts->setVisible(page().isReadable());
    allow();
}

void MainWindow::tell(const QString &what)
{
    forgetMade();
    statusBar()->showMessage(what, messageMilliseconds);
}

void MainWindow::forgetMade()
{
    m_made.reset();
    m_undoLast->hide();
}

void MainWindow::showMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entries = page().entries().selectedEntries();
    if (entries.empty())
        fillFolderMenu(*menu, m_actions);
    else
        fillSelectionMenu(*menu, m_actions, entries.front()->link != nullptr);
    menu->popup(where);
}

void MainWindow::selectThose(const IsWanted &isWanted, const QString &what)
{
    const auto count = page().entries().selectWhere(isWanted);
    if (!count)
        tell(tr("%1: they lie in thousands of pieces. Sort by health or style, then select them again.").arg(what));
    else if (*count == 0)
        tell(tr("%1: there is no such link here.").arg(what));
    page().setFocusToEntries();
}

void MainWindow::startFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MainWindow::endFilter()
{
    m_filter->clear();
    if (m_filter->hasFocus())
        page().setFocusToEntries();
}

void MainWindow::complain(const QString &text)
{
    page().messages().tell(MessageBar::Kind::Error, text);
}

void MainWindow::about()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Linkwright"),
                    tr("Linkwright %1").arg(QStringLiteral(LINKWRIGHT_VERSION)), QMessageBox::Close, this);
    box.setInformativeText(tr("Shows every link for what it is, makes new ones, and mends broken ones.\n\n"
                              "Free software under the GNU General Public License, version 3 or later."));
    box.setIconPixmap(windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    box.exec();
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        m_actions[ActionId::Back]->trigger();
    else if (event->button() == Qt::ForwardButton)
        m_actions[ActionId::Forward]->trigger();
    else
        QMainWindow::mousePressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_places->reload(); // volumes come and go
        m_rights->lookAgain(); // so do rights
        m_history->refresh(); // another window or program may have changed something
        m_historyPanel->reload();
        reloadNotes();
    }
    if (event->type() == QEvent::PaletteChange) {
        mendPlaceholders();
        chooseFallbackIcons(palette());
        for (Tab *tab : m_tabs->all())
            tab->page().reloadIcons();
        selectionChanged(); // the panel paints its pictures anew
    }
}

} // namespace linkwright
