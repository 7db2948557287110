// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/report_text.h"

#include "text/error_text.h"
#include "text/shown_name.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::ReportWords)

public:
    static QString one(const CreateLink &made)
    {
        return tr("Made link %1 → %2").arg(name(made.place), shown(made.after.raw));
    }
    static QString one(const CreateHardLink &made)
    {
        return tr("Made hard link %1, a second name of %2").arg(name(made.place), shown(made.existing));
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
        return tr("Renamed %1 to %2").arg(name(moved.place), name(moved.newPlace));
    }

    static QString many(const Change &first, int count)
    {
        const auto word = operationWord(first);
        if (word == "create")
            return tr("Made %n links", nullptr, count);
        if (word == "retarget")
            return tr("Changed %n links", nullptr, count);
        if (word == "remove")
            return tr("Removed %n links", nullptr, count);
        return tr("Renamed %n entries", nullptr, count);
    }

    static QString andMore(const QString &sentence, int more)
    {
        if (more == 0)
            return sentence;
        return more == 1 ? tr("%1 Another one could not be done either.").arg(sentence)
                         : tr("%1 %n more could not be done either.", nullptr, more).arg(sentence);
    }

private:
    static QString name(const NativePath &place) { return shown(split(place).name); }
};

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
    return count == 1 ? std::visit([](const auto &change) { return ReportWords::one(change); }, *first)
                      : ReportWords::many(*first, count);
}

QString failureText(const BatchReport &report)
{
    const auto failures = report.failures();
    if (failures.empty())
        return {};
    return ReportWords::andMore(errorSentence(failures.front()), static_cast<int>(failures.size()) - 1);
}

} // namespace linkwright
