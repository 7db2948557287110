// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "text/repair_text.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("RepairText", text);
}

QString twinText(NameTwin twin)
{
    switch (twin) {
    case NameTwin::Case:
        return words(QT_TRANSLATE_NOOP("RepairText", "The names differ only in upper and lower case."));
    case NameTwin::Normalisation:
        return words(QT_TRANSLATE_NOOP("RepairText", "The names differ only in how accents are stored."));
    case NameTwin::Extension:
        return words(QT_TRANSLATE_NOOP("RepairText", "The names differ only in their extension."));
    case NameTwin::None: break;
    }
    return words(QT_TRANSLATE_NOOP("RepairText", "It has the same name."));
}

/// With %1 for what was found and %2 for what was wanted.
QString foundText(Because because)
{
    switch (because) {
    case Because::SamePaths:
        return words(
            QT_TRANSLATE_NOOP("RepairText", "%1 of %2 paths are there, and in no other place that was searched."));
    case Because::AlsoElsewhere:
        return words(QT_TRANSLATE_NOOP("RepairText", "%1 of %2 paths are there, but in other places, too."));
    case Because::AlsoWanted:
        return words(QT_TRANSLATE_NOOP("RepairText", "%1 of %2 paths are there, but other links miss the same ones."));
    case Because::CommonNames:
        return words(QT_TRANSLATE_NOOP("RepairText", "%1 of %2 paths are there, too few or too usual to tell."));
    case Because::WasThere:
        return words(QT_TRANSLATE_NOOP(
            "RepairText", "%1 of %2 paths are there, but this place was there already when the links were made."));
    case Because::IsYounger:
        return words(
            QT_TRANSLATE_NOOP("RepairText", "%1 of %2 paths are there, but this place was made after the links."));
    case Because::SomePaths: return words(QT_TRANSLATE_NOOP("RepairText", "Only %1 of %2 paths are there."));
    case Because::NotSearchedThrough:
        return words(QT_TRANSLATE_NOOP("RepairText", "%1 of %2 paths are there; the search was stopped."));
    case Because::SameFolder:
    case Because::SameEnds:
    case Because::LooksDifferent:
    case Because::SameName: break;
    }
    return {};
}

} // namespace

QString certaintyText(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Certain: return words(QT_TRANSLATE_NOOP("RepairText", "Certain"));
    case Certainty::Likely: return words(QT_TRANSLATE_NOOP("RepairText", "Likely"));
    case Certainty::Possible: return words(QT_TRANSLATE_NOOP("RepairText", "Possible"));
    }
    return {};
}

QString reasonText(const Reason &reason, const QLocale &locale)
{
    const auto number = [&locale](std::size_t count) { return locale.toString(qulonglong{count}); };
    switch (reason.because) {
    case Because::SameFolder:
        return words(QT_TRANSLATE_NOOP("RepairText", "It is the very folder that was seen there."));
    case Because::SameEnds:
        return reason.wanted == 1
                   ? words(QT_TRANSLATE_NOOP("RepairText",
                                             "It is the very thing that was seen there, or a copy with its time."))
                   : words(QT_TRANSLATE_NOOP(
                               "RepairText",
                               "%1 of %2 are the very things that were seen there, or copies with their time."))
                         .arg(number(reason.same), number(reason.wanted));
    case Because::LooksDifferent: return words(QT_TRANSLATE_NOOP("RepairText", "What is there is not what was seen."));
    case Because::SameName: return twinText(reason.twin);
    case Because::SamePaths:
    case Because::AlsoElsewhere:
    case Because::AlsoWanted:
    case Because::CommonNames:
    case Because::WasThere:
    case Because::IsYounger:
    case Because::SomePaths:
    case Because::NotSearchedThrough: break;
    }
    return foundText(reason.because).arg(number(reason.found), number(reason.wanted));
}

} // namespace linkwright
