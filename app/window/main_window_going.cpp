// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/error_text.h"
#include "text/health_text.h"
#include "views/address_field.h"
#include "views/folder_page.h"
#include "views/message_bar.h"
#include "views/places_view.h"
#include "views/rights_badge.h"
#include "window/main_window.h"
#include "window/open_with_desktop.h"

#include <QStatusBar>

// Going somewhere, and opening what is there.

namespace linkwright {

namespace {

constexpr int openingMilliseconds = 4000; // for as long the status bar says so

QString complaintOf(const Error &error)
{
    return errorSentence(error, Spelling::Window, Doing::Reading);
}

} // namespace

void MainWindow::go(const NativePath &place, LinkMeans link)
{
    m_slow.start();
    const bool canStay = !m_page->folder().isEmpty();
    m_find.start<Result<Destination>>(
        this,
        [files = &m_files, place, link, canStay](const StopToken &) {
            return canStay ? findDestination(*files, place, link) : findDestinationOrFolderAbove(*files, place, link);
        },
        [this, place, link, canStay](const Result<Destination> &found) {
            if (found) {
                if (link == LinkMeans::Itself && !found->select.empty())
                    m_actions[ActionId::LinkPanel]->setChecked(true); // it is what was asked for
                go(Visit{found->folder, found->select});
                m_complaintOnArrival = found->missing ? complaintOf(*found->missing) : QString();
            } else if (!canStay) {
                go(Visit{place, {}}); // the page says what is wrong, and tries again
            } else {
                arrived();
                complain(complaintOf(found.error()));
            }
        });
}

void MainWindow::go(const std::optional<Visit> &visit, Way way)
{
    if (!visit)
        return;
    const Entry *selected = onlySelected();
    m_trail.select(selected != nullptr ? selected->name : std::string());
    m_way = way;
    m_find.cancel();
    m_complaintOnArrival.clear();
    m_slow.start();
    m_page->open(visit->folder, visit->selected.empty() ? std::vector<std::string>() : std::vector{visit->selected});
}

/// Where one is now, be it the old place. What was typed stays to be mended.
void MainWindow::arrived()
{
    m_slow.stop();
    m_way = Way::New;
    m_complaintOnArrival.clear();
    if (!m_address->hasFocus())
        m_address->setPlace(m_page->folder());
}

void MainWindow::folderOpened()
{
    const NativePath &folder = m_page->folder();
    const QString complaint = m_complaintOnArrival;
    switch (m_way) {
    case Way::New: m_trail.visit({folder, {}}); break;
    case Way::Back: m_trail.goBack(); break;
    case Way::Forward: m_trail.goForward(); break;
    }
    arrived();
    m_address->setPlace(folder);
    m_places->markCurrent(folder);
    m_rights->lookAt(folder);
    endFilter();
    const QString name = shown(split(withoutTrailingSeparators(folder)).name);
    setWindowTitle(name.isEmpty() ? shown(folder) : name); // the system puts the program's name behind it
    m_settings.setLastFolder(folder);
    if (!complaint.isEmpty())
        complain(complaint);
    if (!m_filter->hasFocus())
        m_page->view().setFocus();
}

void MainWindow::open(const QModelIndex &index)
{
    if (const Entry *entry = m_page->model().entry(index.row()))
        openEntry(*entry);
}

void MainWindow::openSelected()
{
    if (const Entry *entry = onlySelected())
        openEntry(*entry);
}

void MainWindow::openEntry(const Entry &entry)
{
    if (entry.type == NodeType::Folder)
        go(Visit{m_page->folder() / entry.name, {}});
    else if (entry.link)
        openLink(entry);
    else
        launch(m_page->folder() / entry.name);
}

void MainWindow::openLink(const Entry &link)
{
    const Verdict &verdict = link.link->verdict;
    if (verdict.health != Health::Healthy && verdict.health != Health::Unchecked) {
        m_page->messages().tell(MessageBar::Kind::Warning, healthSentence(verdict, nearestExisting(verdict)),
                                m_actions[ActionId::ChangeTarget]);
        m_complainedOf = link.name;
        return;
    }
    const NativePath place = m_page->folder() / link.name;
    m_find.start<bool>(
        this, [files = &m_files, place](const StopToken &) { return files->openFolder(place).has_value(); },
        [this, place, end = verdict.path](bool isFolder) {
            if (isFolder)
                go(Visit{place, {}});
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

void MainWindow::showTarget()
{
    const Entry *link = onlySelected();
    if (link == nullptr || !link->link || link->link->verdict.health != Health::Healthy)
        return;
    const NativePath &end = link->link->verdict.path;
    const auto folder = above(end);
    go(folder ? *folder : Visit{end, {}});
}

} // namespace linkwright
