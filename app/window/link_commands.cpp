// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/link_commands.h"

#include "base/contains.h"
#include "dialogs/change_target_dialog.h"
#include "dialogs/new_link_dialog.h"
#include "dialogs/remove_question.h"
#include "gestures/free_names.h"
#include "gestures/gestures.h"
#include "gestures/guarded_plans.h"
#include "gestures/link_mime.h"
#include "text/shown_name.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <set>

namespace linkwright {

namespace {

constexpr std::size_t handful = 8; // a question names so many; more are shown as a table

/// Byte for byte; what is no text stays what it is.
void copyBytes(const std::string &bytes)
{
    if (bytes.empty())
        return;
    auto *data = new QMimeData; // the clipboard's own then
    data->setData(QStringLiteral("text/plain"), QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    QGuiApplication::clipboard()->setMimeData(data);
}

/// Of what is no file; empty when all are.
QString noFilesText(const UriList &list)
{
    if (list.refused.empty())
        return {};
    const auto more = static_cast<int>(list.refused.size()) - 1;
    const QString first = shown(list.refused.front());
    if (more == 0)
        return LinkCommands::tr("A link can only lead to files of this computer, so nothing was made for %1.")
            .arg(first);
    return LinkCommands::tr("A link can only lead to files of this computer, so nothing was made for %1 and %Ln more.",
                            nullptr, more)
        .arg(first);
}

} // namespace

LinkCommands::LinkCommands(ChangeDesk &desk, PointingGuard &guard, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_guard(guard)
    , m_settings(settings)
    , m_files(desk.files())
    , m_window(desk.window())
{
}

std::vector<Entry> LinkCommands::entriesOf(const std::vector<Chosen> &chosen)
{
    std::vector<Entry> entries;
    entries.reserve(chosen.size());
    for (const auto &one : chosen)
        entries.push_back(*one.entry);
    return entries;
}

std::optional<Chosen> LinkCommands::onlyLink() const
{
    const auto only = m_desk.page().entries().onlyChosen();
    return only && only->entry->link ? only : std::nullopt;
}

void LinkCommands::newLink(std::optional<LinkForm> form)
{
    NewLinkDialog *dialog = newLinkDialog(m_desk.page().folder());
    if (form)
        dialog->chooseForm(*form);
    dialog->open();
}

/// Beside it, under a name that no entry on screen has.
void LinkCommands::newLinkToSelected()
{
    EntryPage &page = m_desk.page();
    const auto only = page.entries().onlyChosen();
    if (!only)
        return;
    const std::string itsName = only->byItsName().name;
    std::set<std::string> names; // of an expanded folder; that on screen may hold a million, and knows them
    if (only->folder != page.folder())
        page.entries().walk([&](const NativePath &folder, const Entry &entry) {
            if (folder == only->folder)
                names.insert(entry.name);
            return true;
        });
    const auto isTaken = [&](const std::string &name) {
        return name == itsName || names.contains(name) || (names.empty() && page.model().contains(name));
    };
    NewLinkDialog *dialog = newLinkDialog(only->holder());
    dialog->setTarget(only->place());
    dialog->setLinkName(linkNameLike(itsName, isTaken));
    dialog->open();
}

NewLinkDialog *LinkCommands::newLinkDialog(const NativePath &folder)
{
    auto *dialog = new NewLinkDialog(m_files, folder, m_settings.linkStyle(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->elevateBy(m_files, m_desk.elevation());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setLinkStyle(dialog->style());
        m_desk.run([request = dialog->request()](const FileSystem &files) {
            PlannedBatch batch;
            batch.add(planCreate(files, request));
            return batch;
        });
    });
    return dialog;
}

void LinkCommands::changeTarget()
{
    const auto link = onlyLink();
    if (!link)
        return;
    auto *dialog = new ChangeTargetDialog(m_files, link->holder(), link->byItsName(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->elevateBy(m_files, m_desk.elevation());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { retarget(dialog->request()); });
    dialog->open();
}

void LinkCommands::retarget(const RetargetRequest &request)
{
    m_desk.run([request](const FileSystem &files) {
        PlannedBatch batch;
        batch.add(planRetarget(files, request));
        return batch;
    });
}

void LinkCommands::repairKind()
{
    const auto link = onlyLink();
    if (!link)
        return;
    // Of itself it gives the kind that is needed.
    const LinkTarget &target = link->entry->link->target;
    retarget({link->place(), {target.raw}, TargetStyle::Verbatim, target});
}

void LinkCommands::rename(const std::string &name, const std::string &newName)
{
    rename(m_desk.page().folder() / name, newName);
}

void LinkCommands::rename(const NativePath &place, const std::string &newName)
{
    const auto planner = [place, newName, style = m_settings.linkStyle()](GuardChoice choice) {
        choice.style = style;
        return [place, newName, choice](const FileSystem &files, const StopToken &stop) {
            return planGuardedRename(files, place, newName, choice, stop);
        };
    };
    m_guard.ask(
        {PointingGuard::Deed::Rename,
         {place},
         false,
         [this, planner] { m_desk.run([plan = planner({})](const FileSystem &files) { return plan(files, {}); }); },
         planner});
}

void LinkCommands::remove()
{
    const auto chosen = m_desk.page().chosen();
    if (chosen.empty())
        return;
    std::vector<NativePath> places;
    places.reserve(chosen.size());
    for (const auto &one : chosen)
        places.push_back(one.place());
    const bool areMany = chosen.size() > handful;
    const auto planner = [places](const GuardChoice &choice) {
        return [places, choice](const FileSystem &files, const StopToken &stop) {
            return planGuardedRemovals(files, places, choice, stop);
        };
    };
    auto simply = [this, places, areMany, planner, entries = areMany ? std::vector<Entry>() : entriesOf(chosen)] {
        if (areMany)
            m_desk.review(tr("Remove Links"), planner({}));
        else
            askToRemove(places, entries);
    };
    m_guard.ask({PointingGuard::Deed::Remove, places, areMany, std::move(simply), planner});
}

void LinkCommands::askToRemove(const std::vector<NativePath> &places, const std::vector<Entry> &entries)
{
    auto *question = new RemoveQuestion(entries, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
            [this, places] { m_desk.run([places](const FileSystem &files) { return planRemovals(files, places); }); });
    question->open();
}

void LinkCommands::copy()
{
    std::vector<NativePath> places;
    for (const auto &chosen : m_desk.page().chosen())
        places.push_back(chosen.place());
    if (!places.empty())
        QGuiApplication::clipboard()->setMimeData(new PlacesMimeData(std::move(places)));
}

void LinkCommands::copyPath()
{
    std::string text;
    for (const auto &chosen : m_desk.page().chosen())
        text += (text.empty() ? "" : "\n") + chosen.place().bytes;
    copyBytes(text);
}

void LinkCommands::copyTarget()
{
    std::string text;
    for (const auto &chosen : m_desk.page().chosen()) {
        if (chosen.entry->link)
            text += (text.empty() ? "" : "\n") + chosen.entry->link->target.raw;
    }
    copyBytes(text);
}

void LinkCommands::pasteAsLink()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const UriList list = data != nullptr ? placesIn(*data) : UriList();
    if (list.isEmpty())
        m_desk.complain(tr("There are no files on the clipboard. Copy some first, here or in a file manager."));
    else
        makeLinks(list, m_desk.page().folder(), m_settings.linkStyle());
}

void LinkCommands::drop(const Drop &drop, const NativePath &folder)
{
    const NativePath below = drop.onto ? folder / drop.onto->name : folder;
    const bool onLink = drop.onto && drop.onto->link;
    const NativePath &into = onLink ? folder : below;
    if (drop.list.isEmpty())
        m_desk.complain(tr("What was dropped holds no files, so there is nothing to link to."));
    else if (drop.list.places.empty())
        m_desk.complain(noFilesText(drop.list));
    else if (contains(drop.list.places, below))
        Q_EMIT m_desk.told(tr("It was dropped on itself; nothing was changed."));
    else if (drop.atOnce && !onLink) // a link may be meant to get another target
        makeLinks(drop.list, into, m_settings.linkStyle());
    else
        ask(drop, into);
}

/// Once it is known what can be offered.
void LinkCommands::ask(const Drop &drop, const NativePath &folder)
{
    m_look.start<DropOffers>(
        this,
        [files = &m_files, folder, places = drop.list.places](const StopToken &stop) {
            return dropOffers(*files, folder, places, stop);
        },
        [this, drop, folder](const DropOffers &offers) {
            auto *menu = new DropMenu(drop, offers, m_settings.linkStyle(), m_window);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            connect(menu, &DropMenu::chosen, this, [this, drop, folder](DropDeed deed) { make(deed, drop, folder); });
            menu->popup(drop.where);
            Q_EMIT asked(menu);
        });
}

void LinkCommands::make(DropDeed deed, const Drop &drop, const NativePath &folder)
{
    const auto &places = drop.list.places;
    switch (deed) {
    case DropDeed::Link:
        m_settings.setLinkStyle(TargetStyle::Relative);
        makeLinks(drop.list, folder, TargetStyle::Relative);
        break;
    case DropDeed::LinkAbsolute:
        m_settings.setLinkStyle(TargetStyle::Absolute);
        makeLinks(drop.list, folder, TargetStyle::Absolute);
        break;
    case DropDeed::HardLink:
        m_desk.run([places, folder](const FileSystem &files) { return planHardLinksTo(files, folder, places); });
        break;
    case DropDeed::MoveLeavingLink:
        m_desk.run([places, folder, style = m_settings.linkStyle()](const FileSystem &files) {
            return planMovesLeavingLinks(files, folder, places, style, {});
        });
        break;
    case DropDeed::ChangeTarget: pointToDropped(drop, folder); break;
    case DropDeed::LinkInside: makeLinks(drop.list, folder / drop.onto->name, m_settings.linkStyle()); break;
    }
}

void LinkCommands::pointToDropped(const Drop &drop, const NativePath &folder)
{
    retarget({folder / drop.onto->name, drop.list.places.front(), m_settings.linkStyle(), drop.onto->link->target});
}

void LinkCommands::makeLinks(const UriList &list, const NativePath &folder, TargetStyle style)
{
    m_desk.run([places = list.places, folder,
                style](const FileSystem &files) { return planLinksTo(files, folder, places, style); },
               noFilesText(list));
}

} // namespace linkwright
