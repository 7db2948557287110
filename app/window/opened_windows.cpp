// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/opened_windows.h"

#include "gestures/ask_administrator.h"
#include "guard/guarded_files.h"
#include "jobs/background.h"
#include "platform/file_system.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/folder_page.h"
#include "views/message_bar.h"
#include "window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QScreen>

#include <algorithm>
#include <optional>

namespace linkwright {

namespace {

constexpr int cascade = 32; // pixels that a further window lies below and beside the one before

/// At once in a window that stands in its folder, else when it does: its coming takes older messages away.
void tellIn(EntryPage &page, const QString &text)
{
    const auto told = [&page, text] { page.messages().tell(MessageBar::Kind::Warning, text); };
    const auto once = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection);
    if (page.folder().isEmpty())
        QObject::connect(&page, &EntryPage::opened, &page, told, once);
    else
        told();
}

/// What was found among the places of one folder.
struct Arrivals
{
    NativePath folder; // that holds what is selected
    std::vector<std::string> select;
    std::vector<NativePath> folders;
    std::optional<Error> missing; // the first
};

Arrivals sorted(const std::vector<Result<Destination>> &destinations)
{
    Arrivals found;
    for (const auto &one : destinations) {
        if (!one) {
            found.missing = found.missing ? found.missing : one.error();
        } else if (one->select.empty()) {
            found.folders.push_back(one->folder);
        } else {
            found.folder = one->folder;
            found.select.push_back(one->select);
        }
    }
    return found;
}

std::vector<Result<Destination>> destinationsOf(const FileSystem &files, const std::vector<NativePath> &places,
                                                const StopToken &stop)
{
    std::vector<Result<Destination>> found;
    for (const auto &place : places) {
        if (!stop.stop_requested())
            found.push_back(findDestination(files, place, LinkMeans::Itself));
    }
    return found;
}

} // namespace

std::vector<std::vector<NativePath>> groupedByFolder(const std::vector<NativePath> &places)
{
    std::vector<std::vector<NativePath>> groups;
    for (const auto &place : places) {
        const SplitPath parts = split(place);
        const auto isBeside = [&](const std::vector<NativePath> &group) {
            const SplitPath other = split(group.front());
            return isProperName(other.name) && other.folder == parts.folder;
        };
        const auto group = isProperName(parts.name) ? std::ranges::find_if(groups, isBeside) : groups.end();
        if (group == groups.end())
            groups.push_back({place});
        else if (std::ranges::find(*group, place) == group->end())
            group->push_back(place);
    }
    return groups;
}

OpenedWindows::OpenedWindows(Settings &settings, NativePath journal)
    : m_settings(settings)
    , m_journal(std::move(journal))
{
}

MainWindow *OpenedWindows::add()
{
    auto *window = new MainWindow(guardedFileSystem(), m_settings, m_journal);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->elevateBy(askingAdministrator);
    connect(window, &MainWindow::anotherWindowWanted, this, &OpenedWindows::openFolder);
    place(*window);
    m_newest = window;
    window->show();
    Q_EMIT opened(window);
    return window;
}

/// Null when there are enough.
MainWindow *OpenedWindows::addAtStart()
{
    if (m_atStart == mostAtStart) {
        ++m_left;
        return nullptr;
    }
    ++m_atStart;
    MainWindow *window = add();
    m_first = m_first ? m_first.data() : window;
    return window;
}

/// Beside the active window, else the newest; from the corner again where the screen ends.
void OpenedWindows::place(MainWindow &window) const
{
    const QWidget *active = QApplication::activeWindow();
    const QWidget *other = active != nullptr ? active : m_newest.data();
    if (other == nullptr)
        return;
    const QRect room = other->screen()->availableGeometry();
    QPoint corner = other->pos() + QPoint(cascade, cascade);
    if (corner.x() + window.width() > room.right())
        corner.setX(room.left());
    if (corner.y() + window.height() > room.bottom())
        corner.setY(room.top());
    window.move(corner);
}

void OpenedWindows::open(const std::vector<NativePath> &places, const NativePath &otherwise)
{
    if (places.empty())
        addAtStart()->go(otherwise);
    for (const auto &group : groupedByFolder(places))
        openGroup(group);
    tellLeft();
}

void OpenedWindows::openGroup(const std::vector<NativePath> &group)
{
    MainWindow *window = addAtStart();
    if (window == nullptr)
        m_left += static_cast<int>(group.size()) - 1;
    else if (group.size() == 1)
        openAlone(*window, group.front());
    else
        inBackground<std::vector<Result<Destination>>>(
            window,
            [files = &guardedFileSystem(), group](const StopToken &stop) {
                return destinationsOf(*files, group, stop);
            },
            [this, window, group](const std::vector<Result<Destination>> &found) { show(*window, group, found); });
}

/// The panel is what was asked for when the place is no folder.
void OpenedWindows::openAlone(MainWindow &window, const NativePath &place)
{
    window.go(place, LinkMeans::Itself);
    inBackground<bool>(
        &window,
        [files = &guardedFileSystem(), place](const StopToken &) {
            const auto found = findDestination(*files, place, LinkMeans::Itself);
            return found && !found->select.empty();
        },
        [&window](bool isSelected) {
            if (isSelected)
                window.action(ActionId::LinkPanel)->setChecked(true);
        });
}

/// What can be selected is, in this window; folders get windows of their own, but the first takes one that has nothing.
void OpenedWindows::show(MainWindow &window, const std::vector<NativePath> &group,
                         const std::vector<Result<Destination>> &found)
{
    Arrivals here = sorted(found);
    if (here.select.empty() && here.folders.empty()) {
        window.go(group.front(), LinkMeans::Itself); // the folder above, and why
        return;
    }
    if (here.missing)
        tell(window, errorSentence(*here.missing, Spelling::Window, Doing::Reading));
    if (here.select.empty()) {
        window.go(here.folders.front());
        here.folders.erase(here.folders.begin());
    } else {
        window.action(ActionId::LinkPanel)->setChecked(true);
        window.browsing().go(Visit{here.folder, std::move(here.select), {}});
    }
    for (const auto &other : here.folders) {
        if (MainWindow *another = addAtStart())
            another->go(other);
    }
    tellLeft();
}

void OpenedWindows::openFolder(const NativePath &folder)
{
    add()->go(folder);
}

void OpenedWindows::tellElsewhere(const std::vector<std::string> &addresses)
{
    if (addresses.empty() || !m_first)
        return;
    const QString first = shown(NativePath{addresses.front()});
    const int others = static_cast<int>(addresses.size()) - 1;
    tell(*m_first,
         others == 0
             ? tr("%1 was not opened: it is not a place on this computer.").arg(first)
             : tr("%1 and %n others were not opened: they are not places on this computer.", "", others).arg(first));
}

void OpenedWindows::tell(MainWindow &window, const QString &text)
{
    if (&window != m_first) {
        tellIn(window.page(), text);
        return;
    }
    m_told += m_told.isEmpty() ? text : QLatin1Char(' ') + text;
    tellIn(window.page(), m_told);
}

void OpenedWindows::tellLeft()
{
    if (m_left == 0 || !m_first)
        return;
    tell(*m_first,
         tr("%n places were not opened: no more than %1 windows are opened at once.", "", m_left).arg(mostAtStart));
    m_left = 0;
}

} // namespace linkwright
