// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/place_chooser.h"
#include "views/address_bar.h"
#include "views/address_field.h"
#include "views/breadcrumb.h"
#include "views/cure_finder.h"
#include "views/folder_page.h"
#include "views/history_panel.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "views/places_view.h"
#include "views/pointing_panel.h"
#include "views/rights_badge.h"
#include "views/shield.h"
#include "window/handbook.h"
#include "window/main_window.h"
#include "window/report_text.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>

// Who speaks with whom.

namespace linkwright {

void MainWindow::wireActions()
{
    const auto on = [this](ActionId id, auto &&deed) { connect(m_actions[id], &QAction::triggered, this, deed); };
    on(ActionId::NewTab, [this] { openTab(page().folder(), FolderTabs::Where::InFront); });
    on(ActionId::NewWindow, [this] { Q_EMIT anotherWindowWanted(page().folder()); });
    on(ActionId::CloseTab, [this] { closeTab(); });
    on(ActionId::ReopenTab, [this] { m_tabs->reopen(); });
    on(ActionId::NextTab, [this] { m_tabs->showNext(1); });
    on(ActionId::PreviousTab, [this] { m_tabs->showNext(-1); });
    on(ActionId::OpenInTab, [this] { openTabs(FolderTabs::Where::InFront); });
    on(ActionId::CloseWindow, [this] { close(); });
    on(ActionId::Quit, [] { QApplication::closeAllWindows(); });
    on(ActionId::Copy, [this] { m_commands->copy(); });
    on(ActionId::Open, [this] { openSelected(); });
    on(ActionId::OpenTarget, [this] { openSelected(); });
    on(ActionId::ShowTarget, [this] { showTarget(); });
    on(ActionId::CopyPath, [this] { m_commands->copyPath(); });
    on(ActionId::CopyTarget, [this] { m_commands->copyTarget(); });
    on(ActionId::SelectAll, [this] { page().entries().widget().selectAll(); });
    on(ActionId::InvertSelection, [this] { page().entries().invertSelection(); });
    on(ActionId::Back, [this] { tab().back(); });
    on(ActionId::Forward, [this] { tab().forward(); });
    on(ActionId::Up, [this] { tab().up(); });
    on(ActionId::Home, [this] { enter(homeFolder()); });
    on(ActionId::Bookmark, [this] {
        m_places->addBookmark(page().folder());
        tell(tr("%1 is among the places now.").arg(tab().title()));
    });
    on(ActionId::Terminal, [this] { openTerminal(); });
    on(ActionId::Address, [this] { m_address->edit(); });
    on(ActionId::Filter, [this] { startFilter(); });
    on(ActionId::Reload, [this] {
        page().refresh();
        m_places->reload();
    });
    on(ActionId::Handbook, [] { Handbook::open(); });
    on(ActionId::About, [this] { about(); });
    connect(m_actions[ActionId::HiddenFiles], &QAction::toggled, this, [this](bool on) {
        for (Tab *tab : m_tabs->all())
            tab->page().model().setShowHidden(on);
    });
    on(ActionId::Table, [this] { showAs(EntryPage::Mode::Table); });
    on(ActionId::Tree, [this] { showAs(EntryPage::Mode::Tree); });
    connect(m_actions[ActionId::LinkPanel], &QAction::toggled, m_panel, &QWidget::setVisible);
}

void MainWindow::wireChanges()
{
    const auto on = [this](ActionId id, auto &&deed) { connect(m_actions[id], &QAction::triggered, this, deed); };
    on(ActionId::NewLink, [this] { m_commands->newLink(); });
    on(ActionId::LinkToThis, [this] { m_commands->newLinkToSelected(); });
    on(ActionId::PasteAsLink, [this] { m_commands->pasteAsLink(); });
    on(ActionId::ChangeTarget, [this] { m_commands->changeTarget(); });
    on(ActionId::RepairKind, [this] { m_commands->repairKind(); });
    on(ActionId::Rename, [this] { page().entries().editName(); });
    on(ActionId::RemoveLink, [this] { m_commands->remove(); });
    on(ActionId::RewriteTargets, [this] { m_bulk->rewriteTargets(); });
    on(ActionId::MakeRelative, [this] { m_bulk->convert(Conversion::Relative); });
    on(ActionId::MakeAbsolute, [this] { m_bulk->convert(Conversion::Absolute); });
    on(ActionId::Tidy, [this] { m_bulk->convert(Conversion::Tidy); });
    on(ActionId::Flatten, [this] { m_bulk->flatten(); });
    on(ActionId::ReplaceByCopy, [this] { m_bulk->replace(FileForm::Copy); });
    on(ActionId::ReplaceByHardLink, [this] { m_bulk->replace(FileForm::HardLink); });
    on(ActionId::RemoveBroken, [this] { m_bulk->removeBroken(); });
    on(ActionId::MoveLinks, [this] { m_bulk->move(); });
    on(ActionId::OpenPlan, [this] { m_bulk->openPlan(); });
    on(ActionId::ExportList, [this] { m_bulk->exportList(); });
    on(ActionId::Scan, [this] { m_scans->ask(); });
    on(ActionId::Memory, [this] { m_scans->showMemory(); });
    connect(m_scans, &ScanCommands::placeWanted, this,
            [this](const NativePath &place) { go(place, LinkMeans::Itself); });
    on(ActionId::Repair, [this] { m_repairs->repair(); });
    on(ActionId::Undo, [this] { m_history->undo(); });
    on(ActionId::Redo, [this] { m_history->redo(); });
}

void MainWindow::wireParts()
{
    connect(m_places, &PlacesView::chosen, this, &MainWindow::enter);
    connect(m_places, &PlacesView::tabWanted, this,
            [this](const NativePath &folder) { openTab(folder, FolderTabs::Where::Behind); });
    connect(m_places, &PlacesView::dropped, m_commands, &LinkCommands::drop);
    connect(m_places, &PlacesView::bookmarksChanged, this,
            [this](const std::vector<NativePath> &bookmarks) { m_settings.setBookmarks(bookmarks); });
    connect(m_rights, &RightsBadge::remedyWanted, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
    connect(m_rights, &RightsBadge::newLinkWanted, this, [this](LinkForm form) { m_commands->newLink(form); });
    connect(m_rights, &RightsBadge::reported, this, &MainWindow::showShield);
    connect(&m_address->field(), &AddressField::placeTyped, this, [this](const NativePath &place) { go(place); });
    connect(&m_address->field(), &AddressField::left, this, [this] { page().setFocusToEntries(); });
    Breadcrumb &crumbs = m_address->crumbs();
    connect(&crumbs, &Breadcrumb::chosen, this, &MainWindow::enter);
    connect(&crumbs, &Breadcrumb::tabWanted, this,
            [this](const NativePath &folder) { openTab(folder, FolderTabs::Where::Behind); });
    connect(&crumbs, &Breadcrumb::dropped, m_commands, &LinkCommands::drop);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { tab().setFilter(text); });
    connect(new QShortcut(Qt::Key_Escape, m_filter, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &MainWindow::endFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { page().setFocusToEntries(); });
}

void MainWindow::wirePanel()
{
    connect(m_panel, &LinkPanel::placeWanted, this, [this](const NativePath &place) { go(place, LinkMeans::Itself); });
    connect(m_panel, &LinkPanel::retargetWanted, m_commands, &LinkCommands::retarget);
    connect(m_panel, &LinkPanel::checkWanted, this, [this](const NativePath &link) { page().lookAgain({link}); });
    m_panel->cures().askOthers([this](std::size_t most) { return m_repairs->brokenOnScreen(most); });
    connect(&m_panel->cures(), &CureFinder::cureWanted, m_repairs, &RepairCommands::cure);
    connect(m_desk, &ChangeDesk::busyChanged, m_panel, &LinkPanel::setBusy);
    connect(m_panel, &LinkPanel::noteSaved, this, [this](bool first) {
        for (Tab *tab : m_tabs->all())
            tab->reloadNotes();
        if (first)
            page().entries().columns().showSection(FolderModel::Note);
    });
    connect(m_desk, &ChangeDesk::historyChanged, this, &MainWindow::reloadNotes); // notes went with their links
}

void MainWindow::reloadNotes()
{
    for (Tab *tab : m_tabs->all())
        tab->reloadNotes();
    m_panel->reloadNote();
}

void MainWindow::wireDesk()
{
    connect(m_desk, &ChangeDesk::told, this, &MainWindow::tell);
    connect(m_desk, &ChangeDesk::made, this, [this](const QString &what, BatchId batch) {
        tell(what);
        m_made = batch; // Undo stands beside it as soon as it would take back just this
    });
    connect(statusBar(), &QStatusBar::messageChanged, this, [this](const QString &message) {
        if (message.isEmpty())
            forgetMade();
    });
    connect(m_desk, &ChangeDesk::busyChanged, this, &MainWindow::showUndo);
    connect(m_desk, &ChangeDesk::leftUnfinished, m_recovering, &RecoveryCommands::lookForCutOffs);
}

void MainWindow::wireHistory()
{
    connect(m_desk, &ChangeDesk::historyChanged, m_historyPanel, &HistoryPanel::reload);
    connect(m_history, &HistoryCommands::stateChanged, this, &MainWindow::showUndo);
    connect(m_history, &HistoryCommands::stateChanged, this, &MainWindow::tellJournalTrouble);
    connect(m_desk, &ChangeDesk::undoGivenUp, this, &MainWindow::showUndo);
    connect(m_historyPanel, &HistoryPanel::undoWanted, this,
            [this](const BatchInfo &batch) { m_history->retake(batch, false); });
    connect(m_historyPanel, &HistoryPanel::recoveryWanted, m_recovering, &RecoveryCommands::lookForCutOffs);
    connect(m_historyPanel, &HistoryPanel::redoWanted, this,
            [this](const BatchInfo &batch) { m_history->retake(batch, true); });
    connect(m_actions[ActionId::History], &QAction::toggled, m_historyDock, &QWidget::setVisible);
    connect(m_historyDock->toggleViewAction(), &QAction::toggled, m_actions[ActionId::History], &QAction::setChecked);
}

void MainWindow::wirePointing()
{
    connect(m_actions[ActionId::WhatPointsHere], &QAction::triggered, this, [this] {
        const auto only = page().entries().onlyChosen();
        if (!only)
            return;
        m_pointingDock->show();
        m_pointingDock->raise();
        m_pointing->ask(only->place());
    });
    connect(m_pointing, &PointingPanel::placeWanted, this,
            [this](const NativePath &place) { go(place, LinkMeans::Itself); });
    connect(m_pointing, &PointingPanel::folderWanted, this, [this] {
        auto *chooser = new PlaceChooser(tr("Folder to Search"), page().folder(), PlaceChooser::What::Folder, this);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        connect(chooser, &QDialog::accepted, m_pointing, [this, chooser] { m_pointing->searchIn(chooser->chosen()); });
        chooser->open();
    });
    connect(m_desk, &ChangeDesk::applied, m_memory, &BrowsingMemory::followChanges);
    connect(m_desk, &ChangeDesk::changed, m_pointing, &PointingPanel::askAgain);
}

/// A new link in this folder will ask for an administrator.
void MainWindow::showShield()
{
    const bool asks = m_rights->report().tone == RightsReport::Tone::AsksFirst;
    m_actions[ActionId::NewLink]->setIcon(asks ? shieldIcon() : QIcon::fromTheme(QStringLiteral("insert-link")));
}

/// What Undo and Redo would take, or why they cannot take anything.
void MainWindow::showUndo()
{
    const bool without = m_desk->isWithoutUndo();
    m_actions[ActionId::Undo]->setText(without ? tr("&Undo") : m_history->undoText());
    m_actions[ActionId::Redo]->setText(without ? tr("&Redo") : m_history->redoText());
    QString reason;
    if (without)
        reason = tr("Not possible: changes of this window are not recorded until it is closed");
    else if (m_history->trouble())
        reason = tr("Not possible: the journal cannot be read");
    else if (m_desk->isBusy())
        reason = tr("Not possible while something is being changed");
    m_actions.explain(ActionId::Undo, reason);
    m_actions.explain(ActionId::Redo, reason);
    m_historyPanel->forbidRetaking(reason);
    m_withoutUndo->setVisible(without);
    const auto next = m_history->nextUndo();
    m_undoLast->setVisible(!without && m_made && next && next->id == *m_made);
    allowActions();
}

/// Said once, when it is found out, and no longer than it is true. It stands where recovery asks, which cannot ask
/// while it is true, and is asked to look again when it is over.
void MainWindow::tellJournalTrouble()
{
    if (m_recovering->isRecovering())
        return; // it is told when that is over
    const auto &trouble = m_history->trouble();
    const QString now = trouble ? journalTroubleText(*trouble) : QString();
    const QString before = std::exchange(m_toldTrouble, now);
    if (!now.isEmpty() && now != before)
        m_recovery->tell(MessageBar::Kind::Warning, now);
    if (!before.isEmpty() && now.isEmpty() && m_recovery->text() == before)
        m_recovery->hide();
    if (now.isEmpty() && (!before.isEmpty() || m_recovering->hasMissed()))
        m_recovering->lookForCutOffs();
}

} // namespace linkwright
