// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/shown_name.h"
#include "views/address_bar.h"
#include "views/folder_page.h"
#include "views/history_panel.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "views/places_view.h"
#include "views/pointing_panel.h"
#include "views/rights_badge.h"
#include "window/main_window.h"
#include "window/select_menu.h"
#include "window/window_menus.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkwright {

namespace {

constexpr int toolIconSize = 20;

} // namespace

void MainWindow::build()
{
    buildMenus();
    buildToolBar();
    buildPanel();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_places);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(1, 1);
    m_tabs->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_start);
    column->addWidget(m_recovery);
    column->addWidget(m_splitter, 1);
    setCentralWidget(centre);
    buildHistory();
    buildPointing();
    buildStatusBar();
}

void MainWindow::buildMenus()
{
    const WindowMenus menus = fillMenuBar(*menuBar(), m_actions);
    auto *modes = new QActionGroup(this);
    for (const ActionId id : {ActionId::Table, ActionId::Tree})
        modes->addAction(m_actions[id]);
    auto *select = new QMenu(tr("Select &Links"), this);
    fillSelectMenu(*select, [this](const IsWanted &isWanted, const QString &what) { selectThose(isWanted, what); });
    menus.edit->insertMenu(m_actions[ActionId::Filter], select);
    auto *recent = new QMenu(tr("&Recent Folders"), this);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    menus.go->insertMenu(m_actions[ActionId::Bookmark], recent);
}

void MainWindow::fillRecent(QMenu &menu)
{
    menu.clear();
    for (const NativePath &folder : m_settings.recentFolders()) {
        const QString path =
            fontMetrics().elidedText(shown(folder), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 70);
        auto *action = menu.addAction(QIcon::fromTheme(QStringLiteral("folder")),
                                      QString(path).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, folder] { enter(folder); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("None Yet"))->setEnabled(false);
}

void MainWindow::buildToolBar()
{
    auto *bar = addToolBar(tr("Tool Bar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(toolIconSize, toolIconSize));
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const ActionId id : {ActionId::Back, ActionId::Forward, ActionId::Up})
        bar->addAction(m_actions[id]);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    if (auto *clear = m_filter->findChild<QToolButton *>())
        clear->setAccessibleName(tr("Clear the filter"));
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 28);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setAccessibleDescription(
        tr("Shows only entries whose name or target holds this text; Escape shows all again"));
    bar->addWidget(m_address);
    bar->addWidget(m_filter);
    for (const ActionId id : {ActionId::NewLink, ActionId::Scan}) {
        bar->addAction(m_actions[id]);
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(m_actions[id])))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    bar->layout()->setSpacing(4);
    bar->layout()->setContentsMargins(6, 4, 6, 4);
}

void MainWindow::buildPanel()
{
    using enum LinkPanel::WhenUnfit;
    m_panel->addDeed(m_actions[ActionId::RepairKind], Grey);
    m_panel->addDeed(m_actions[ActionId::ChangeTarget], Grey);
    m_panel->addDeed(m_actions[ActionId::OpenTarget], Hidden);
    m_panel->addDeed(m_actions[ActionId::ShowTarget], Hidden);
    m_panel->addDeed(m_actions[ActionId::RemoveLink], Grey);
}

void MainWindow::buildHistory()
{
    m_historyDock->setObjectName(QStringLiteral("history"));
    m_historyDock->setAllowedAreas(Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea);
    m_historyDock->setWidget(m_historyPanel);
    addDockWidget(Qt::BottomDockWidgetArea, m_historyDock);
    m_historyDock->hide();
    resizeDocks({m_historyDock}, {fontMetrics().height() * 14}, Qt::Vertical);
}

/// Beside the history, or where that would be.
void MainWindow::buildPointing()
{
    m_pointingDock->setObjectName(QStringLiteral("pointing"));
    m_pointingDock->setAllowedAreas(Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea);
    m_pointingDock->setWidget(m_pointing);
    addDockWidget(Qt::BottomDockWidgetArea, m_pointingDock);
    m_pointingDock->hide();
}

void MainWindow::buildStatusBar()
{
    m_undoLast->setDefaultAction(m_actions[ActionId::Undo]);
    m_undoLast->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undoLast->setAutoRaise(true);
    statusBar()->addPermanentWidget(m_undoLast);
    m_undoLast->hide();
    statusBar()->setSizeGripEnabled(false);
    m_withoutUndo->setText(tr("⚠ Without undo"));
    m_withoutUndo->setToolTip(
        tr("Until this window is closed its changes are not recorded, because the journal could not "
           "be written; they can never be undone."));
    m_withoutUndo->setContentsMargins(6, 2, 8, 2);
    statusBar()->addPermanentWidget(m_withoutUndo);
    m_withoutUndo->hide();
    statusBar()->addPermanentWidget(m_rights);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(6, 2, 8, 2);
    statusBar()->addPermanentWidget(m_counts);
}

void MainWindow::restoreLook()
{
    const bool restored = restoreGeometry(m_settings.windowGeometry());
    if (!restored) {
        const QSize room = QGuiApplication::primaryScreen()->availableSize();
        resize(QSize(1360, 780).boundedTo(room * 0.9));
    }
    if (!m_splitter->restoreState(m_settings.splitterState())) {
        const int letter = fontMetrics().averageCharWidth();
        m_splitter->setSizes({letter * 19, width() - letter * 56, letter * 37});
    }
    restoreState(m_settings.windowState());
    const bool columns = page().view().columns().restoreState(m_settings.columns());
    if (!columns || m_settings.columnsFit())
        QTimer::singleShot(0, this, [this] { page().entries().fitColumns(); }); // once it has its width
    page().showAs(m_settings.showTree() ? EntryPage::Mode::Tree : EntryPage::Mode::Table);
}

void MainWindow::saveLook()
{
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    m_settings.setSplitterState(m_splitter->saveState());
    if (const FolderTab *folder = m_tabs->folderTab()) { // a scan has columns of its own
        m_settings.setColumns(folder->page().entries().columns().saveState());
        m_settings.setColumnsFit(folder->page().entries().fitsColumns());
    }
    m_settings.setShowHidden(m_actions[ActionId::HiddenFiles]->isChecked());
    if (!page().folder().isEmpty())
        m_settings.setLastFolder(page().folder());
}

} // namespace linkwright
