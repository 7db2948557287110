// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/link_commands.h"

#include "dialogs/change_target_dialog.h"
#include "dialogs/new_link_dialog.h"
#include "dialogs/remove_question.h"
#include "gestures/gestures.h"
#include "gestures/link_mime.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/message_bar.h"
#include "window/report_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace linkwright {

LinkCommands::LinkCommands(FileSystem &files, Settings &settings, FolderPage &page, QWidget *window)
    : QObject(window)
    , m_files(files)
    , m_settings(settings)
    , m_page(page)
    , m_window(window)
    , m_runner(files)
{
    connect(&m_runner, &ChangeRunner::busyChanged, this, &LinkCommands::busyChanged);
}

std::vector<Entry> LinkCommands::selected() const
{
    std::vector<Entry> entries;
    for (const Entry *entry : m_page.view().selectedEntries())
        entries.push_back(*entry);
    return entries;
}

void LinkCommands::newLink()
{
    auto *dialog = new NewLinkDialog(m_files, m_page.folder(), m_settings.linkStyle(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setLinkStyle(dialog->style());
        run([request = dialog->request()](const FileSystem &files) {
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
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        run([request = dialog->request()](const FileSystem &files) {
            PlannedBatch batch;
            batch.add(planRetarget(files, request));
            return batch;
        });
    });
    dialog->open();
}

void LinkCommands::rename(const std::string &name, const std::string &newName)
{
    run([place = m_page.folder() / name, newName](const FileSystem &files) {
        PlannedBatch batch;
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
    auto *question = new RemoveQuestion(entries, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
            [this, places] { run([places](const FileSystem &files) { return planRemovals(files, places); }); });
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
        complain(tr("There are no files on the clipboard. Copy some first, here or in a file manager."));
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
        complain(tr("A link can only lead to files of this computer, so nothing was made for %1.")
                     .arg(shown(list.refused.front())));
    if (!list.places.empty())
        run([places = list.places, folder, style](const FileSystem &files) {
            return planLinksTo(files, folder, places, style);
        });
}

void LinkCommands::run(ChangeRunner::Planner planner)
{
    m_runner.run(std::move(planner), [this](const BatchReport &report) { tell(report); });
}

void LinkCommands::tell(const BatchReport &report)
{
    const QString failure = failureText(report);
    const QString done = doneText(report);
    if (!failure.isEmpty())
        complain(failure);
    else if (report.done() > 0)
        m_page.messages().hide();
    if (!done.isEmpty())
        Q_EMIT told(done);
    else if (failure.isEmpty() && report.batch.alreadySo > 0)
        Q_EMIT told(tr("It was like this already; nothing was changed."));
    selectResults(report);
}

/// What was made or renamed in the folder on screen is selected as soon as its row is there.
void LinkCommands::selectResults(const BatchReport &report)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < report.applied.outcomes.size(); ++i) {
        if (report.applied.outcomes[i].state != Outcome::State::Done)
            continue;
        const Change &change = report.batch.plan.changes[i];
        const auto *move = std::get_if<Move>(&change);
        const auto [folder, name] = split(move != nullptr ? move->newPlace : placeOf(change));
        if (operationWord(change) != "remove" && (folder == m_page.folder() || folder == m_page.realFolder()))
            names.push_back(name);
    }
    if (!names.empty())
        m_page.selectSoon(std::move(names));
}

void LinkCommands::complain(const QString &text)
{
    m_page.messages().tell(MessageBar::Kind::Error, text);
}

} // namespace linkwright
