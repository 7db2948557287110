// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_report.h"

#include "cli/change_words.h"
#include "cli/exit_status.h"
#include "cli/place.h"
#include "store/plan_json.h"
#include "store/records.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

void reportRemoved(Session &session, const NativePath &place, const Change &change)
{
    if (session.options.format == Format::Nul)
        session.out.write(place.bytes + '\0');
    if (session.options.format == Format::Json)
        session.out.write(changeJsonLine(change));
    if (session.options.format == Format::Text && !session.options.quiet)
        session.out.write(changeText(place, change) + '\n');
}

void reportLink(Session &session, const NativePath &place, const LinkTarget &target)
{
    if (session.options.format == Format::Nul)
        session.out.write(place.bytes + '\0');
    if (session.options.format == Format::Text)
        session.out.write(echoText(place, target) + '\n');
    if (session.options.format != Format::Json)
        return;
    if (const auto entry = entryAt(session.files, place))
        session.out.write(entryRecord(place, *entry));
}

} // namespace

void reportChange(Session &session, const NativePath &place, const Change &change, const NativePath &hardTarget)
{
    if (const auto *create = std::get_if<CreateLink>(&change))
        reportLink(session, place, create->after);
    else if (const auto *existing = std::get_if<CreateHardLink>(&change))
        reportLink(session, place, {hardTarget.isEmpty() ? existing->existing.bytes : hardTarget.bytes});
    else if (const auto *retarget = std::get_if<RetargetLink>(&change))
        reportLink(session, place, retarget->after);
    else if (const auto *restore = std::get_if<FileToLink>(&change))
        reportLink(session, place, restore->after);
    else
        reportRemoved(session, place, change);
}

void reportStanding(Session &session, const NativePath &place, const NativePath &hardTarget)
{
    const auto entry = entryAt(session.files, place);
    if (entry && !entry->link && hardTarget.isEmpty() && session.options.format == Format::Text)
        session.messages.note(place, QCoreApplication::translate("Changes", "It is there already; nothing was done."));
    else if (entry)
        reportLink(session, place,
                   hardTarget.isEmpty() && entry->link ? entry->link->target : LinkTarget{hardTarget.bytes});
}

int reportStoppedPlanning(Session &session, std::size_t changes)
{
    session.messages.line(stoppedText(0, changes));
    return ExitInterrupted;
}

} // namespace linkwright::cli
