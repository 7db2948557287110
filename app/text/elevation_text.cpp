// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/elevation_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Elevation", text);
}

QString grouped(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

QString startedAsText(StartedAs start, bool mayAsk)
{
    const auto with = [mayAsk](const char *cost, const char *otherwise) {
        return mayAsk ? words(cost) + u' ' + words(otherwise) : words(cost);
    };
    switch (start) {
    case StartedAs::Plain: return {};
    case StartedAs::Root:
        return with("Running as root: links made here belong to root, and nothing asks before its rights are used.",
                    "Started as yourself, it asks when they are needed.");
    case StartedAs::Administrator:
        return with("Running as administrator: files dragged from Explorer do not reach this window, and links made "
                    "here belong to the administrator.",
                    "Started as usual, it asks when these rights are needed.");
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString elevationNote(std::size_t needed, std::size_t changes)
{
    if (needed == 0)
        return {};
    if (changes == 1)
        return words("This needs administrator rights; you will be asked once.");
    if (needed == 1)
        return words("1 of %1 changes needs administrator rights; you will be asked once.").arg(grouped(changes));
    return words("%1 of %2 changes need administrator rights; you will be asked once.")
        .arg(grouped(needed), grouped(changes));
}

QString elevationRefusalText(ElevationRefusal refusal)
{
    switch (refusal) {
    case ElevationRefusal::Declined: return {};
    case ElevationRefusal::NotAuthorized:
        return words("Nothing was changed: administrator rights are needed, and were not given.");
    case ElevationRefusal::NoAsker:
        return words("Nothing was changed: administrator rights are needed, and pkexec, which asks for them, is not "
                     "installed here.");
    case ElevationRefusal::NoHelper:
        return words("Nothing was changed: administrator rights are needed, and linkwright-helper, which acts with "
                     "them, is not installed here.");
    case ElevationRefusal::TooMany:
        return words("Nothing was changed: more changes need administrator rights than can be asked for at once "
                     "(4,096); make them in parts.");
    case ElevationRefusal::Refused:
        return words("Nothing was changed: linkwright-helper did not take what it was asked to do; it may be of "
                     "another version.");
    case ElevationRefusal::Failed:
        return words("Nothing was changed: administrator rights are needed, and linkwright-helper, which acts with "
                     "them, could not be started.");
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString distrustText(const Distrusted &distrusted, Spelling spelling)
{
    const auto about = [&](const char *text) { return words(text).arg(shown(distrusted.error.where, spelling)); };
    switch (distrusted.why) {
    case Distrust::OthersFolder:
        return about("Administrator rights are not used below %1, which belongs to somebody else.");
    case Distrust::OpenToOthers: return about("Administrator rights are not used below %1, which others can change.");
    case Distrust::MayLie:
        return about("Administrator rights are not used below %1, where another program or machine answers for the "
                     "files.");
    case Distrust::LinkOnTheWay:
    case Distrust::NotTheOne:
    case Distrust::Unreachable:
        return about("Administrator rights are not used at %1, which cannot be reached safely.");
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

} // namespace linkwright
