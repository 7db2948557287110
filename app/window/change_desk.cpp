// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/change_desk.h"

#include "dialogs/plan_dialog.h"
#include "text/elevation_text.h"
#include "views/message_bar.h"
#include "window/plan_files.h"
#include "window/report_text.h"

#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::size_t mostSelected = 1000; // more would be no help, and every one of them is a range of its own
constexpr int mostOthers = 20'000; // rows on screen, of whose links a preview tells what becomes of them

/// What a person ticked once is not asked for again when it is taken back or made again.
bool replacesAmongOthers(const PlannedBatch &batch)
{
    const auto replaces = [](const Change &change) { return std::holds_alternative<LinkToFile>(change); };
    return !batch.retaking && batch.plan.changes.size() > 1 && std::ranges::any_of(batch.plan.changes, replaces);
}

void sayThatItIsForGood(PlanDialog *dialog)
{
    dialog->applyButton()->setToolTip(
        ChangeDesk::tr("Make the ticked changes; they are not recorded and can never be undone"));
}

/// All that were touched.
std::vector<NativePath> placesOf(const BatchReport &report)
{
    std::vector<NativePath> places;
    for (const Change &change : report.batch.plan.changes) {
        places.push_back(placeOf(change));
        if (const auto *move = std::get_if<Move>(&change))
            places.push_back(move->newPlace);
    }
    return places;
}

} // namespace

ChangeDesk::ChangeDesk(FileSystem &files, NativePath journal, FolderTabs &tabs, QWidget *window)
    : QObject(window)
    , m_files(files)
    , m_tabs(tabs)
    , m_window(window)
    , m_runner(files, std::move(journal))
{
    connect(&m_runner, &ChangeRunner::busyChanged, this, [this] { Q_EMIT busyChanged(isBusy()); });
}

void ChangeDesk::reserve(bool reserved)
{
    m_isReserved = reserved;
    Q_EMIT busyChanged(isBusy());
}

/// Whether nothing may be begun; then it is said, where one looks.
bool ChangeDesk::isRefused(PlanDialog *dialog)
{
    MessageBar &bar = dialog != nullptr ? dialog->messages() : page().messages();
    if (m_isReserved)
        bar.tell(MessageBar::Kind::Error, tr("Nothing else is changed while what was cut off is brought to its end."));
    return m_isReserved;
}

void ChangeDesk::run(ChangeRunner::Planner planner, const QString &note)
{
    make(std::move(planner), nullptr, note);
}

/// The only way to the runner.
void ChangeDesk::make(ChangeRunner::Planner planner, PlanDialog *dialog, const QString &note)
{
    if (isRefused(dialog)) {
        if (dialog != nullptr)
            dialog->chooseAgain();
        return;
    }
    m_runner.run(
        std::move(planner),
        [this, dialog = QPointer(dialog), note](const BatchReport &report) { finish(report, dialog, note); },
        dialog != nullptr ? dialog->onRefusal() : OnRefusal::GoOn);
}

void ChangeDesk::review(const QString &title, Planner planner, Show show)
{
    if (isRefused())
        return;
    m_planning.start<PlannedBatch>(
        this, [files = &m_files, planner = std::move(planner)](const StopToken &stop) { return planner(*files, stop); },
        [this, title, show](PlannedBatch batch) {
            Q_EMIT busyChanged(isBusy());
            planned(title, std::move(batch), show);
        });
    Q_EMIT busyChanged(true);
    Q_EMIT told(tr("Working out the changes…"));
}

void ChangeDesk::planned(const QString &title, PlannedBatch batch, Show show)
{
    const std::size_t rows = batch.plan.changes.size() + batch.refused.size();
    const bool simple = batch.refused.empty() && rows <= 1;
    const bool settles = batch.retaking && !batch.retaking->settled.empty();
    const bool isBeyondUndo = batch.retaking && batch.plan.changes.empty(); // there is nothing to choose from
    if (rows == 0 && !settles)
        Q_EMIT told(tr("There is nothing to change."));
    else if ((simple && show == Show::UnlessSimple) || isBeyondUndo)
        run([batch = std::move(batch)](const FileSystem &) { return batch; });
    else
        this->show(title, std::move(batch));
}

void ChangeDesk::show(const QString &title, PlannedBatch batch)
{
    Q_EMIT told({});
    const bool asksEach = replacesAmongOthers(batch);
    auto *dialog = new PlanDialog(m_files, title, std::move(batch), linksOnScreen(), m_runner.elevation(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (asksEach)
        dialog->askEachAlone();
    if (m_settings != nullptr) {
        dialog->takeSize(m_settings->planSize());
        connect(dialog, &QDialog::finished, this, [this, dialog] { m_settings->setPlanSize(dialog->size()); });
    }
    wire(dialog);
    dialog->open();
}

void ChangeDesk::wire(PlanDialog *dialog)
{
    connect(dialog, &PlanDialog::applyWanted, this, [this, dialog] { apply(dialog); });
    if (dialog->retaking())
        connect(dialog, &PlanDialog::nothingPossible, this, [this, dialog] { Q_EMIT nothingRetakable(dialog); });
    connect(dialog, &PlanDialog::stopWanted, this, [this] { m_runner.stop(); });
    connect(&m_runner, &ChangeRunner::progressed, dialog, &PlanDialog::showProgress);
    connect(&m_runner, &ChangeRunner::copying, dialog, &PlanDialog::showCopying);
    connect(this, &ChangeDesk::undoGivenUp, dialog, [dialog] { sayThatItIsForGood(dialog); });
    if (isWithoutUndo())
        sayThatItIsForGood(dialog);
    const NativePath folder = page().folder();
    connect(dialog, &PlanDialog::saveWanted, dialog, [this, dialog, folder] { savePlan(m_files, *dialog, folder); });
    connect(dialog, &PlanDialog::exportWanted, dialog,
            [this, dialog, folder] { saveScript(m_files, *dialog, folder); });
}

void ChangeDesk::apply(PlanDialog *dialog)
{
    make([choice = dialog->choice()](const FileSystem &) { return choice(); }, dialog);
}

void ChangeDesk::finish(const BatchReport &report, PlanDialog *dialog, const QString &note)
{
    if (dialog != nullptr)
        dialog->showReport(report);
    if (const auto refusal = report.notElevated())
        tellNotElevated(*refusal, dialog);
    else if (const auto error = report.notBegun())
        tellNotBegun(report, *error, dialog);
    else
        tell(report, dialog, note);
    const bool isWell = report.failures().empty() && unsafeText(report).isEmpty() && !report.applied.stopped;
    if (dialog != nullptr && !report.notBegun() && !report.notElevated() && isWell)
        dialog->accept(); // all went well: the status bar says what was done
    Q_EMIT historyChanged();
    if (report.applied.notFinished)
        Q_EMIT leftUnfinished();
}

void ChangeDesk::tell(const BatchReport &report, PlanDialog *dialog, const QString &note)
{
    if (!report.failures().empty() && report.done() == 0 && report.batch.retaking) {
        Q_EMIT told({}); // that it is being worked out
        Q_EMIT nothingRetaken(report);
    } else {
        tellTrouble(report, dialog, note);
    }
    tellDone(report);
    selectResults(report);
    if (report.done() == 0)
        return;
    refreshAll(placesOf(report));
    Q_EMIT applied(report.batch.plan.changes);
    Q_EMIT changed();
}

/// A dialog shows itself what was refused, row by row.
void ChangeDesk::tellTrouble(const BatchReport &report, PlanDialog *dialog, const QString &note)
{
    QStringList sentences{dialog == nullptr ? failureText(report) : QString(), unsafeText(report), note};
    sentences.removeAll(QString());
    const QString text = sentences.join(QLatin1Char(' '));
    if (!text.isEmpty())
        (dialog != nullptr ? dialog->messages() : page().messages()).tell(MessageBar::Kind::Error, text);
    else if (report.done() > 0)
        page().messages().hide();
}

void ChangeDesk::tellDone(const BatchReport &report)
{
    const QString done = doneText(report);
    if (!done.isEmpty() && report.made)
        Q_EMIT made(done, *report.made);
    else if (!done.isEmpty())
        Q_EMIT told(done);
    else if (report.failures().empty() && report.batch.alreadySo > 0)
        Q_EMIT told(tr("It was like this already; nothing was changed."));
}

/// Nothing was touched; a person who said no is back at the list.
void ChangeDesk::tellNotElevated(ElevationRefusal refusal, PlanDialog *dialog)
{
    const QString why = elevationRefusalText(refusal);
    MessageBar &bar = dialog != nullptr ? dialog->messages() : page().messages();
    if (!why.isEmpty())
        bar.tell(MessageBar::Kind::Error, why);
    Q_EMIT told({});
}

/// Nothing was touched. Without undo one goes on only by a choice of one's own.
void ChangeDesk::tellNotBegun(const BatchReport &report, const Error &error, PlanDialog *dialog)
{
    MessageBar &bar = dialog != nullptr ? dialog->messages() : page().messages();
    if (report.batch.retaking) {
        bar.tell(MessageBar::Kind::Error, retakingRefusedText(error));
        return;
    }
    const auto goOn = [this, batch = report.batch, dialog = QPointer(dialog)] {
        goOnWithoutUndo();
        if (dialog)
            dialog->applyButton()->click();
        else
            run([batch](const FileSystem &) { return batch; });
    };
    bar.ask(MessageBar::Kind::Error, notBegunText(error) + QLatin1Char(' ') + withoutUndoText(),
            {{tr("Go on Without Undo"), goOn}});
}

void ChangeDesk::refreshAll(const std::vector<NativePath> &changed)
{
    for (const Tab *tab : m_tabs.all())
        tab->page().lookAgain(changed);
}

void ChangeDesk::stop()
{
    m_planning.cancel();
    m_runner.stopAll();
}

void ChangeDesk::goOnWithoutUndo()
{
    m_runner.goOnWithoutUndo();
    Q_EMIT undoGivenUp();
}

/// What was made or renamed in the folder on screen is selected as soon as its row is there.
void ChangeDesk::selectResults(const BatchReport &report)
{
    std::vector<std::string> names;
    EntryPage &here = page();
    for (std::size_t i = 0; i < report.applied.outcomes.size(); ++i) {
        if (report.applied.outcomes[i].state != Outcome::State::Done)
            continue;
        const Change &change = report.batch.plan.changes[i];
        const auto *move = std::get_if<Move>(&change);
        const auto [folder, name] = split(move != nullptr ? move->newPlace : placeOf(change));
        if (operationWord(change) != "remove" && (folder == here.folder() || folder == here.realFolder()))
            names.push_back(name);
    }
    if (!names.empty() && names.size() <= mostSelected)
        here.selectSoon(std::move(names));
}

std::vector<NativePath> ChangeDesk::linksOnScreen() const
{
    std::vector<NativePath> places;
    int left = mostOthers;
    page().entries().walk([&](const NativePath &folder, const Entry &entry) {
        if (entry.link)
            places.push_back(folder / entry.name);
        return --left > 0;
    });
    return places;
}

void ChangeDesk::complain(const QString &text)
{
    page().messages().tell(MessageBar::Kind::Error, text);
}

} // namespace linkwright
