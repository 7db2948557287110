// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/whats_there.h"

#include "changes/rights_place.h"
#include "changes/seen.h"
#include "cli/place.h"

#include <QCoreApplication>

#include <algorithm>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

/// Said of a place as the error has it, named only where it is another than the change's.
QString plainText(const Change &change, const Error &error)
{
    const bool isElsewhere = !error.where.isEmpty() && error.where != placeOf(change);
    return isElsewhere ? errorSentence(error, Spelling::Terminal) : errorText(error);
}

} // namespace

void Refusals::tell(const NativePath &place, const Change &change, const Error &error)
{
    const bool isFollower = std::ranges::any_of(
        m_notMovedTo, [&](const NativePath &newPlace) { return isWithin(placeOf(change), newPlace); });
    if (const auto *move = std::get_if<Move>(&change))
        m_notMovedTo.insert(move->newPlace);
    if (!m_told.insert(place).second)
        return;
    m_session.messages.failure(place, isFollower ? words("It was to be moved there first.") : textOf(change, error));
}

QString Refusals::textOf(const Change &change, const Error &error) const
{
    if (const auto rights = rightsRefusal(m_session.files, change, error.kind))
        return rightsRefusalText(change, *rights, Spelling::Terminal);
    const auto now = seeAt(m_session.files, error.where.isEmpty() ? placeOf(change) : error.where);
    if (!now && now.error().kind != ErrorKind::NotFound)
        return plainText(change, error);
    const QString text =
        unexpectedText(change, error, now ? std::optional(*now) : std::nullopt, m_stage, Spelling::Terminal);
    return text.isEmpty() ? plainText(change, error) : text;
}

QString whatIsThereNow(const Session &session, const NativePath &place)
{
    const auto entry = entryAt(session.files, place);
    if (!entry)
        return entry.error().kind == ErrorKind::NotFound ? words("Nothing is there now.") : QString();
    if (entry->link)
        return words("It points to %1 now.").arg(shown(entry->link->target.raw, Spelling::Terminal));
    switch (entry->type) {
    case NodeType::File: return words("A file is there now.");
    case NodeType::Folder: return words("A folder is there now.");
    default: return words("Something else is there now.");
    }
}

void tellRefusal(Session &session, const NativePath &place, const Error &error)
{
    const bool isElsewhere = !error.where.isEmpty() && error.where != place;
    QString text = isElsewhere ? errorSentence(error, Spelling::Terminal) : errorText(error);
    if (tellingOf(error.kind) == Telling::ThatItIsInTheWay) {
        const auto now = entryAt(session.files, isElsewhere ? error.where : place);
        if (now || error.kind != ErrorKind::AlreadyExists) // what was in the way a moment ago may be gone
            text = (text + QLatin1Char(' ') + whatIsThereNow(session, isElsewhere ? error.where : place)).trimmed();
    }
    session.messages.failure(place, text);
}

} // namespace linkwright::cli
