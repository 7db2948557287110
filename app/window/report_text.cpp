// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/report_text.h"

#include "text/error_text.h"
#include "text/refusal_text.h"
#include "text/shown_name.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace linkwright {

namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::ReportWords)

public:
    static QString one(const CreateLink &made)
    {
        return tr("Created link %1 → %2").arg(name(made.place), shown(made.after.raw));
    }
    static QString one(const CreateHardLink &made)
    {
        return tr("Created hard link %1, a second name of %2").arg(name(made.place), shown(made.existing));
    }
    static QString one(const RetargetLink &changed)
    {
        return tr("%1 points to %2 now").arg(name(changed.place), shown(changed.after.raw));
    }
    static QString one(const RemoveLink &removed)
    {
        return tr("Removed link %1; %2 was not touched").arg(name(removed.place), shown(removed.before.target.raw));
    }
    static QString one(const RemoveHardLink &removed)
    {
        return tr("Removed the name %1; the file is still there as %2")
            .arg(name(removed.place), shown(removed.otherName));
    }
    static QString one(const Move &moved)
    {
        const bool stays = split(moved.place).folder == split(moved.newPlace).folder;
        return stays ? tr("Renamed %1 to %2").arg(name(moved.place), name(moved.newPlace))
                     : tr("Moved %1 to %2").arg(name(moved.place), shown(moved.newPlace));
    }
    static QString one(const LinkToFile &replaced)
    {
        return replaced.form == FileForm::Copy
                   ? tr("%1 is a copy of %2 now").arg(name(replaced.place), shown(replaced.original))
                   : tr("%1 is a hard link to %2 now").arg(name(replaced.place), shown(replaced.original));
    }
    static QString one(const FileToLink &restored)
    {
        return tr("%1 is a link to %2 again").arg(name(restored.place), shown(restored.after.raw));
    }
    static QString one(const RemoveFolder &removed)
    {
        return tr("Removed the empty folder %1").arg(name(removed.place));
    }

    static QString many(const Change &first, int count)
    {
        const auto word = operationWord(first);
        if (word == "create")
            return tr("Created %Ln links", nullptr, count);
        if (word == "retarget")
            return tr("Changed %Ln links", nullptr, count);
        if (word == "remove")
            return tr("Removed %Ln links", nullptr, count);
        if (word == "replace")
            return tr("Replaced %Ln links", nullptr, count);
        return word == "move" ? tr("Moved %Ln entries", nullptr, count) : mixed(count);
    }
    static QString mixed(int count) { return tr("Made %Ln changes", nullptr, count); }
    static QString again(const Retaking &retaking, int count, const QString &one)
    {
        if (count == 1)
            return retaking.again ? tr("Done again: %1").arg(one) : tr("Undone: %1").arg(one);
        return retaking.again ? tr("Made %Ln changes again", nullptr, count) : tr("Undid %Ln changes", nullptr, count);
    }
    static QString notBegun(const QString &why)
    {
        return tr("Nothing was changed, because the journal, which undo needs, cannot be written. %1").arg(why);
    }
    static QString withoutUndo()
    {
        return tr("If you go on without undo, what is changed in this window from now on, until it is closed, will not "
                  "be recorded: it cannot be undone, and not be recovered after a crash.");
    }
    static QString journalTrouble(const Error &error)
    {
        if (error.kind == ErrorKind::InUse)
            return tr("Another program has locked the journal %1, which undo needs. Nothing was touched. Until it lets "
                      "go, nothing can be undone, and changes can only be made without undo.")
                .arg(shown(error.where));
        return tr("The journal, which undo needs, cannot be used. %1 Nothing was touched. Until that is mended, or the "
                  "file moved away, nothing can be undone, and changes can only be made without undo.")
            .arg(errorSentence(error, Spelling::Window, Doing::Reading));
    }
    static QString nothingRetaken(const QString &deed, bool again, bool partly)
    {
        if (partly)
            return again ? tr("Nothing of what was tried of “%1” could be made again.").arg(deed)
                         : tr("Nothing of what was tried of “%1” could be undone.").arg(deed);
        return again ? tr("Nothing of “%1” could be made again.").arg(deed)
                     : tr("Nothing of “%1” could be undone.").arg(deed);
    }
    static QString notFinished(const Error &error)
    {
        return tr("What was changed could not be written down in the journal to its end, and cannot be undone before "
                  "that is done. %1")
            .arg(errorSentence(error));
    }
    static QString notDurable(const NativePath &folder, int more)
    {
        const QString first = tr("What was changed in %1 may not survive a power cut.").arg(shown(folder));
        return more == 0 ? first : tr("%1 The same holds for %Ln more folders.", nullptr, more).arg(first);
    }
    static QString notRetaken(ErrorKind kind)
    {
        if (kind == ErrorKind::InUse)
            return tr("Nothing was changed: another window or program is at work on this very entry of the history.");
        return tr("Nothing was changed: this entry of the history was undone or made again elsewhere meanwhile.");
    }

    static QString missingRight(const Change &change, const RightsRefusal &rights)
    {
        return leftAsItIs(change, rightsRefusalText(change, rights));
    }
    static QString leftAsItIs(const Change &change, const QString &why)
    {
        return tr("%1 was left as it is. %2").arg(shown(placeOf(change)), why);
    }
    static QString firstFailure(const BatchReport &report, const Error &error)
    {
        const auto &outcomes = report.applied.outcomes;
        const auto refused = std::ranges::find(outcomes, Outcome::State::Refused, &Outcome::state);
        if (refused == outcomes.end())
            return errorSentence(error);
        const Change &change = report.batch.plan.changes[static_cast<std::size_t>(refused - outcomes.begin())];
        if (report.rights)
            return missingRight(change, *report.rights);
        const QString lost = changedCopyText(change, error);
        return lost.isEmpty() ? errorSentence(error) : leftAsItIs(change, lost);
    }
    static QString andMore(const QString &sentence, int more)
    {
        if (more == 0)
            return sentence;
        return tr("%1 %Ln more could not be done either.", nullptr, more).arg(sentence);
    }

private:
    static QString name(const NativePath &place) { return shown(split(place).name); }
};

bool areAlike(const BatchReport &report)
{
    const auto &changes = report.batch.plan.changes;
    return std::ranges::all_of(
        changes, [&](const Change &change) { return operationWord(change) == operationWord(changes.front()); });
}

const Change *firstDone(const BatchReport &report)
{
    const auto &outcomes = report.applied.outcomes;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].state == Outcome::State::Done)
            return &report.batch.plan.changes[i];
    }
    return nullptr;
}

} // namespace

QString doneText(const BatchReport &report)
{
    const Change *first = firstDone(report);
    if (first == nullptr)
        return {};
    const auto count = static_cast<int>(report.done());
    QString one = std::visit([](const auto &change) { return ReportWords::one(change); }, *first);
    if (const auto &retaking = report.batch.retaking)
        return ReportWords::again(*retaking, count, one);
    if (count == 1)
        return one;
    return areAlike(report) ? ReportWords::many(*first, count) : ReportWords::mixed(count);
}

QString failureText(const BatchReport &report)
{
    const auto failures = report.failures();
    if (failures.empty())
        return {};
    return ReportWords::andMore(ReportWords::firstFailure(report, failures.front()),
                                static_cast<int>(failures.size()) - 1);
}

QString unsafeText(const BatchReport &report)
{
    QStringList sentences;
    if (const auto &error = report.applied.notFinished)
        sentences << ReportWords::notFinished(*error);
    if (const auto &folders = report.applied.notDurable; !folders.empty())
        sentences << ReportWords::notDurable(folders.front().where, static_cast<int>(folders.size()) - 1);
    return sentences.join(QLatin1Char(' '));
}

QString notRetakenText(const QString &deed, bool again, const BatchReport &report)
{
    return ReportWords::nothingRetaken(deed, again, report.isPartly()) + QLatin1Char(' ') + failureText(report);
}

QString journalTroubleText(const Error &error)
{
    return ReportWords::journalTrouble(error);
}

QString withoutUndoText()
{
    return ReportWords::withoutUndo();
}

QString notBegunText(const Error &error)
{
    return ReportWords::notBegun(errorSentence(error));
}

QString retakingRefusedText(const Error &error)
{
    const bool isAboutTheBatch = error.kind == ErrorKind::InUse || error.kind == ErrorKind::Changed;
    return isAboutTheBatch ? ReportWords::notRetaken(error.kind) : notBegunText(error);
}

} // namespace linkwright
