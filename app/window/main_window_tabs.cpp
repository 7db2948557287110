// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/address_bar.h"
#include "views/folder_page.h"
#include "views/rights_badge.h"
#include "views/scan_head.h"
#include "window/main_window.h"
#include "window/scan_tab.h"

#include <QAction>
#include <QLineEdit>
#include <QShortcut>

// What is in front, and what a tab tells the window.

namespace linkwright {

void MainWindow::wireTabs()
{
    connect(m_tabs, &FolderTabs::made, this, &MainWindow::wireTab);
    connect(m_tabs, &FolderTabs::currentChanged, this, [this] {
        m_find.cancel();
        m_filter->setText(tab().filter());
        m_filter->clearFocus();
        showMode();
        showFolder();
        selectionChanged();
    });
    connect(m_tabs, &FolderTabs::listChanged, this, &MainWindow::allowActions);
    connect(m_tabs, &FolderTabs::dropped, m_commands,
            [this](const Tab &tab, const Drop &drop) { m_commands->drop(drop, tab.page().folder()); });
    connect(m_tabs, &FolderTabs::lastClosed, this, &MainWindow::close);
    connect(m_tabs, &FolderTabs::newWanted, m_actions[ActionId::NewTab], &QAction::trigger);
    for (Tab *tab : m_tabs->all())
        wireTab(*tab);
}

/// What is behind the others is silent; it is asked when it comes to the front.
void MainWindow::wireTab(Tab &tab)
{
    const auto inFront = [this, &tab](auto &&deed) {
        return [this, &tab, deed] {
            if (m_tabs->isCurrent(tab))
                deed();
        };
    };
    connect(&tab, &Tab::opened, this, inFront([this] { showFolder(); }));
    connect(&tab, &Tab::stayed, this, inFront([this] {
        if (!m_address->isEdited()) // what was typed stays to be mended
            m_address->setPlace(page().folder(), page().realFolder());
        m_rights->lookAt(page().isReadable() ? page().folder() : NativePath());
        selectionChanged();
    }));
    connect(&tab, &Tab::slow, this, inFront([this] { tell(tr("Opening…")); }));
    connect(&tab, &Tab::filterEnded, this, inFront([this] { m_filter->clear(); }));

    EntryPage &page = tab.page();
    connect(&page, &EntryPage::selectionChanged, this, inFront([this] { selectionChanged(); }));
    connect(&page, &EntryPage::countsChanged, this, inFront([this] { countsChanged(); }));
    connect(&page, &EntryPage::hiddenWanted, this, [this] { m_actions[ActionId::HiddenFiles]->setChecked(true); });

    connect(&page, &EntryPage::modeWished, this, inFront([this] { showMode(); }));
    wireEntries(tab);
    if (ScanTab *scan = tab.asScan()) {
        scan->page().head().addDeed(m_actions[ActionId::Repair]);
        connect(&scan->page(), &ScanPage::optionsWanted, m_scans, &ScanCommands::ask);
        connect(&scan->page(), &ScanPage::placeWanted, this,
                [this](const NativePath &place) { go(place, LinkMeans::Itself); });
    }
}

/// What a person does in the table or the tree of a tab.
void MainWindow::wireEntries(Tab &tab)
{
    EntryPage &page = tab.page();
    const EntryEvents &events = page.events();
    connect(&events, &EntryEvents::activated, this, &MainWindow::open);
    connect(&events, &EntryEvents::tabWanted, this,
            [this](const NativePath &folder) { openTab(folder, FolderTabs::Where::Behind); });
    connect(&events, &EntryEvents::menuWanted, this, &MainWindow::showMenu);
    connect(&events, &EntryEvents::renameWanted, m_commands,
            qOverload<const NativePath &, const std::string &>(&LinkCommands::rename));
    connect(&events, &EntryEvents::dropped, m_commands, &LinkCommands::drop);
    endFilterByEscape(page.view());
    if (page.isTree())
        endFilterByEscape(page.entries().widget());
    connect(&page, &EntryPage::viewChanged, this, [this, &page] {
        if (page.isTree())
            endFilterByEscape(page.entries().widget());
    });
}

void MainWindow::endFilterByEscape(QWidget &view) const
{
    connect(new QShortcut(Qt::Key_Escape, &view, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &MainWindow::endFilter);
}

/// In this tab, and in those that are opened from now on.
void MainWindow::showAs(EntryPage::Mode mode)
{
    page().showAs(mode);
    m_settings.setShowTree(mode == EntryPage::Mode::Tree);
}

void MainWindow::showMode()
{
    m_actions[ActionId::Table]->setChecked(page().mode() == EntryPage::Mode::Table);
    m_actions[ActionId::Tree]->setChecked(page().mode() == EntryPage::Mode::Tree);
}

} // namespace linkwright
