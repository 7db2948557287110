// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/recovery_text.h"

#include "base/path_rules.h"
#include "models/change_text.h"
#include "models/history_model.h"
#include "text/error_text.h"
#include "text/shown_name.h"

#include <QCoreApplication>
#include <QStringList>

namespace linkwright {

namespace {

struct RecoveryWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::RecoveryWords)

public:
    static QString question(const CutOffs &found)
    {
        return tr("A change of %Ln links was cut off on %1. %2 Nothing is lost: it can be rolled back, so that all is "
                  "as it was before, or finished.",
                  nullptr, static_cast<int>(found.changes))
            .arg(momentText(found.begun), where(found));
    }
    static QString end(std::size_t changes, RecoveryWay way)
    {
        const auto count = static_cast<int>(changes);
        return way == RecoveryWay::RollBack ? tr("Rolled back: all %Ln links are as before.", nullptr, count)
                                            : tr("Finished: all %Ln changes are made.", nullptr, count);
    }
    static QString others() { return tr("Another window or program is recovering it, or has already."); }
    static QString left(const Error &error, int more)
    {
        const QString first = errorSentence(error);
        return more == 0
                   ? tr("Something had to be left as it is. %1").arg(first)
                   : tr("Something had to be left as it is. %1 The same holds for %Ln more.", nullptr, more).arg(first);
    }
    static QStringList damaged(const std::vector<DamagedRun> &runs)
    {
        if (runs.empty())
            return {};
        QStringList sentences{broken(runs.front())};
        if (!runs.front().firstPlace.isEmpty())
            sentences << reach(runs.front());
        if (runs.size() > 1)
            sentences << tr("The same holds for %Ln more.", nullptr, static_cast<int>(runs.size()) - 1);
        return sentences << tr("Nothing of it was touched.");
    }

private:
    static QString where(const CutOffs &found)
    {
        if (found.folder.bytes.size() > path_rules::rootLength(found.folder.bytes))
            return tr("It was at work in %1.").arg(shown(found.folder));
        const int more = static_cast<int>(found.changes) - 1;
        const QString first = shown(found.firstPlace);
        return more <= 0 ? tr("It was at work on %1.").arg(first)
                         : tr("It was at work on %1 and %Ln more.", nullptr, more).arg(first);
    }
    static QString broken(const DamagedRun &run)
    {
        const QString deed = deedText(run.what, run.changes);
        return tr("“%1” of %2 was cut off, and the journal's record of it is damaged: it can neither be rolled back "
                  "nor finished.")
            .arg(run.isUndo ? tr("Undo %1").arg(deed) : deed, momentText(run.begun));
    }
    static QString reach(const DamagedRun &run)
    {
        const QString place = shown(run.firstPlace);
        return run.changes == 1
                   ? tr("It was to change %1.").arg(place)
                   : tr("It was to change %Ln places, first %1.", nullptr, static_cast<int>(run.changes)).arg(place);
    }
};

} // namespace

QString cutOffText(const CutOffs &found)
{
    QStringList sentences;
    if (found.changes > 0 || found.damaged.empty())
        sentences << RecoveryWords::question(found);
    return (sentences << RecoveryWords::damaged(found.damaged)).join(QLatin1Char(' '));
}

QString recoveredText(const Recovered &result, RecoveryWay way)
{
    if (result.runs == 0)
        return RecoveryWords::others();
    QStringList sentences;
    if (!result.left.empty())
        sentences << leftText(result.left);
    else if (result.changes > 0 || result.damaged.empty())
        sentences << RecoveryWords::end(result.changes, way);
    return (sentences << RecoveryWords::damaged(result.damaged)).join(QLatin1Char(' '));
}

QString leftText(const std::vector<Error> &left)
{
    return left.empty() ? QString() : RecoveryWords::left(left.front(), static_cast<int>(left.size()) - 1);
}

} // namespace linkwright
