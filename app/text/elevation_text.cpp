// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/elevation_text.h"

#include "text/counted.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace linkwright {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Elevation)
};

QString grouped(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

QString startedAsText(StartedAs start, bool mayAsk)
{
    const auto with = [mayAsk](const QString &cost, const QString &otherwise) {
        return mayAsk ? cost + u' ' + otherwise : cost;
    };
    switch (start) {
    case StartedAs::Plain: return {};
    case StartedAs::Root:
        return with(
            Words::tr("Running as root: links made here belong to root, and nothing asks before its rights are used."),
            Words::tr("Started as yourself, it asks when they are needed."));
    case StartedAs::Administrator:
        return with(
            Words::tr("Running as administrator: files dragged from Explorer do not reach this window, and links made "
                      "here belong to the administrator."),
            Words::tr("Started as usual, it asks when these rights are needed."));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString elevationNote(std::size_t needed, std::size_t changes)
{
    if (needed == 0)
        return {};
    if (changes == 1)
        return Words::tr("This needs administrator rights; you will be asked once.");
    if (needed == 1) // also where nothing is loaded that knows a form for one
        return Words::tr("1 of %1 changes needs administrator rights; you will be asked once.").arg(grouped(changes));
    return Words::tr("%Ln of %1 changes need administrator rights; you will be asked once.", nullptr, counted(needed))
        .arg(grouped(changes));
}

QString elevationRefusalText(ElevationRefusal refusal)
{
    switch (refusal) {
    case ElevationRefusal::Declined: return {};
    case ElevationRefusal::NotAuthorized:
        return Words::tr("Nothing was changed: administrator rights are needed, and were not given.");
    case ElevationRefusal::NoAsker:
        return Words::tr(
            "Nothing was changed: administrator rights are needed, and pkexec, which asks for them, is not "
            "installed here.");
    case ElevationRefusal::NoHelper:
        return Words::tr("Nothing was changed: administrator rights are needed, and linkwright-helper, which acts with "
                         "them, is not installed here.");
    case ElevationRefusal::TooMany:
        return Words::tr("Nothing was changed: more changes need administrator rights than can be asked for at once "
                         "(4,096); make them in parts.");
    case ElevationRefusal::Refused:
        return Words::tr("Nothing was changed: linkwright-helper did not take what it was asked to do; it may be of "
                         "another version.");
    case ElevationRefusal::Failed:
        return Words::tr("Nothing was changed: administrator rights are needed, and linkwright-helper, which acts with "
                         "them, could not be started.");
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString distrustText(const Distrusted &distrusted, Spelling spelling)
{
    const auto about = [&](const QString &text) { return text.arg(shown(distrusted.error.where, spelling)); };
    switch (distrusted.why) {
    case Distrust::OthersFolder:
        return about(Words::tr("Administrator rights are not used below %1, which belongs to somebody else."));
    case Distrust::OpenToOthers:
        return about(Words::tr("Administrator rights are not used below %1, which others can change."));
    case Distrust::MayLie:
        return about(
            Words::tr("Administrator rights are not used below %1, where another program or machine answers for the "
                      "files."));
    case Distrust::LinkOnTheWay:
    case Distrust::NotTheOne:
    case Distrust::Unreachable:
        return about(Words::tr("Administrator rights are not used at %1, which cannot be reached safely."));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

} // namespace linkwright
