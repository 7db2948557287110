// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/error_text.h"
#include "text/health_text.h"
#include "views/address_bar.h"
#include "views/folder_page.h"
#include "views/message_bar.h"
#include "views/places_view.h"
#include "views/rights_badge.h"
#include "window/main_window.h"
#include "window/open_terminal.h"
#include "window/open_with_desktop.h"

#include <QLineEdit>
#include <QStatusBar>

#include <algorithm>

// Going somewhere, and opening what is there.

namespace linkwright {

namespace {

constexpr int openingMilliseconds = 4000; // for as long the status bar says so
constexpr std::size_t mostTabsAtOnce = 20; // more would be a slip

} // namespace

void MainWindow::go(const NativePath &place, LinkMeans link)
{
    m_find.cancel();
    browsing().go(place, link);
}

FolderTab &MainWindow::browsing()
{
    FolderTab *front = tab().asFolder();
    return front != nullptr ? *front : m_tabs->add(FolderTabs::Where::InFront);
}

void MainWindow::enter(const NativePath &folder)
{
    m_find.cancel();
    browsing().go(Visit::of(folder));
}

void MainWindow::openTab(const NativePath &folder, FolderTabs::Where where)
{
    m_tabs->add(where).go(Visit::of(folder));
}

void MainWindow::openTabs(FolderTabs::Where where)
{
    std::vector<NativePath> folders;
    for (const auto &chosen : page().chosen()) {
        if (leadsToFolder(*chosen.entry) && folders.size() < mostTabsAtOnce)
            folders.push_back(chosen.place());
    }
    std::ranges::reverse(folders); // each comes beside the one in front
    for (const NativePath &folder : folders)
        openTab(folder, folder == folders.back() ? where : FolderTabs::Where::Behind);
}

void MainWindow::closeTab()
{
    if (m_tabs->all().size() > 1)
        m_tabs->close(tab());
    else
        close();
}

/// Everything beside the page that tells of its folder.
void MainWindow::showFolder()
{
    const NativePath &folder = page().folder();
    m_address->setPlace(folder, page().realFolder());
    m_places->markCurrent(folder);
    m_rights->lookAt(page().isReadable() ? folder : NativePath());
    setWindowTitle(tab().title()); // the system puts the program's name behind it
    if (!folder.isEmpty()) {
        m_settings.setLastFolder(folder);
        m_settings.addRecentFolder(folder);
    }
    if (!m_filter->hasFocus())
        page().setFocusToEntries();
}

void MainWindow::openSelected()
{
    if (const auto only = page().entries().onlyChosen())
        open(*only);
}

void MainWindow::open(const Chosen &chosen)
{
    if (chosen.entry->type == NodeType::Folder)
        enter(chosen.place());
    else if (chosen.entry->link)
        openLink(chosen);
    else
        launch(chosen.place());
}

void MainWindow::openLink(const Chosen &link)
{
    const NativePath place = link.place();
    const Verdict verdict = link.entry->link->verdict();
    if (verdict.health != Health::Healthy && verdict.health != Health::Unchecked) {
        page().messages().tell(MessageBar::Kind::Warning, healthSentence(verdict, nearestExisting(verdict)),
                               m_actions[ActionId::ChangeTarget]);
        m_complainedOf = place;
        return;
    }
    m_find.start<bool>(
        this, [files = &m_files, place](const StopToken &) { return files->openFolder(place).has_value(); },
        [this, place, end = verdict.path](bool isFolder) {
            if (isFolder)
                enter(place);
            else
                launch(end.isEmpty() ? place : end);
        });
}

void MainWindow::launch(const NativePath &place)
{
    auto mailing = std::make_shared<Mailing>(this);
    const auto couldNot = [this, mailing, place] {
        mailing->post([this, place] { complain(tr("The desktop has no program that opens %1.").arg(shown(place))); });
    };
    runDetached([place, couldNot] {
        if (!openWithDesktop(place, couldNot))
            couldNot();
    });
    statusBar()->showMessage(tr("Opening %1…").arg(shown(place)), openingMilliseconds);
}

void MainWindow::openTerminal()
{
    const NativePath folder = page().folder();
    auto mailing = std::make_shared<Mailing>(this);
    runDetached([this, mailing, folder] {
        if (const auto opened = linkwright::openTerminal(folder); !opened)
            mailing->post([this, error = opened.error()] {
                complain(error.kind == ErrorKind::Unsupported ? tr("No terminal was found on this computer.")
                                                              : errorSentence(error));
            });
    });
}

void MainWindow::showTarget()
{
    const auto link = page().entries().onlyChosen();
    if (!link || !link->entry->link || link->entry->link->health() != Health::Healthy)
        return;
    const NativePath end = link->entry->link->verdict().path;
    const auto folder = above(end);
    browsing().go(folder ? *folder : Visit::of(end));
}

} // namespace linkwright
