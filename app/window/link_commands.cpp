// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/link_commands.h"

#include "dialogs/change_target_dialog.h"
#include "dialogs/new_link_dialog.h"
#include "dialogs/remove_question.h"
#include "gestures/gestures.h"
#include "gestures/link_mime.h"
#include "text/shown_name.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace linkwright {

namespace {

constexpr std::size_t handful = 8; // a question names so many; more are shown as a table

} // namespace

LinkCommands::LinkCommands(ChangeDesk &desk, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_files(desk.files())
    , m_page(desk.page())
    , m_window(desk.window())
{
}

std::vector<Entry> LinkCommands::selected() const
{
    std::vector<Entry> entries;
    for (const Entry *entry : m_page.view().selectedEntries())
        entries.push_back(*entry);
    return entries;
}

void LinkCommands::newLink(std::optional<LinkForm> form)
{
    auto *dialog = new NewLinkDialog(m_files, m_page.folder(), m_settings.linkStyle(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->elevateBy(m_files, m_desk.elevation());
    if (form)
        dialog->chooseForm(*form);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setLinkStyle(dialog->style());
        m_desk.run([request = dialog->request()](const FileSystem &files) {
            PlannedBatch batch;
            batch.add(planCreate(files, request));
            return batch;
        });
    });
    dialog->open();
}

void LinkCommands::changeTarget()
{
    const auto entries = selected();
    if (entries.size() != 1 || !entries.front().link)
        return;
    auto *dialog = new ChangeTargetDialog(m_files, m_page.folder(), entries.front(), m_window);
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
    const auto entries = selected();
    if (entries.size() != 1 || !entries.front().link)
        return;
    const LinkTarget &target = entries.front().link->target;
    // Of itself it gives the kind that is needed.
    retarget({m_page.folder() / entries.front().name, {target.raw}, TargetStyle::Verbatim, target});
}

void LinkCommands::rename(const std::string &name, const std::string &newName)
{
    m_desk.run([place = m_page.folder() / name, newName](const FileSystem &files) {
        PlannedBatch batch;
        batch.what = "rename";
        batch.add(planRename(files, place, newName));
        return batch;
    });
}

void LinkCommands::remove()
{
    const auto entries = selected();
    if (entries.empty())
        return;
    std::vector<NativePath> places;
    places.reserve(entries.size());
    for (const auto &entry : entries)
        places.push_back(m_page.folder() / entry.name);
    if (entries.size() > handful) {
        m_desk.review(tr("Remove Links"),
                      [places](const FileSystem &files, const StopToken &) { return planRemovals(files, places); });
        return;
    }
    auto *question = new RemoveQuestion(entries, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
            [this, places] { m_desk.run([places](const FileSystem &files) { return planRemovals(files, places); }); });
    question->open();
}

void LinkCommands::copy()
{
    std::vector<NativePath> places;
    for (const Entry *entry : m_page.view().selectedEntries())
        places.push_back(m_page.folder() / entry->name);
    if (!places.empty())
        QGuiApplication::clipboard()->setMimeData(new PlacesMimeData(std::move(places)));
}

void LinkCommands::pasteAsLink()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const UriList list = data != nullptr ? placesIn(*data) : UriList();
    if (list.isEmpty())
        m_desk.complain(tr("There are no files on the clipboard. Copy some first, here or in a file manager."));
    else
        makeLinks(list, m_page.folder(), TargetStyle::Relative);
}

void LinkCommands::drop(const UriList &list, const std::string &into, bool atOnce, const QPoint &where)
{
    const NativePath folder = into.empty() ? m_page.folder() : m_page.folder() / into;
    if (atOnce || list.places.empty())
        makeLinks(list, folder, TargetStyle::Relative);
    else
        askHow(list, folder, where);
}

void LinkCommands::askHow(const UriList &list, const NativePath &folder, const QPoint &where)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QIcon link = QIcon::fromTheme(QStringLiteral("insert-link"));
    const auto add = [&](const QString &text, TargetStyle style) {
        connect(menu->addAction(link, text), &QAction::triggered, this,
                [this, list, folder, style] { makeLinks(list, folder, style); });
    };
    add(tr("&Link Here\tCtrl+Shift"), TargetStyle::Relative);
    add(tr("Link Here (&Absolute)"), TargetStyle::Absolute);
    menu->addSeparator();
    menu->addAction(QIcon::fromTheme(QStringLiteral("process-stop")), tr("&Cancel\tEsc"));
    menu->popup(where);
}

void LinkCommands::makeLinks(const UriList &list, const NativePath &folder, TargetStyle style)
{
    if (!list.refused.empty())
        m_desk.complain(tr("A link can only lead to files of this computer, so nothing was made for %1.")
                            .arg(shown(list.refused.front())));
    if (!list.places.empty())
        m_desk.run([places = list.places, folder, style](const FileSystem &files) {
            return planLinksTo(files, folder, places, style);
        });
}

} // namespace linkwright
