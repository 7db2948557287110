// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/whats_there.h"

#include "cli/place.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

/// Whether it is what the place holds now that is in the way.
bool isAboutWhatIsThere(ErrorKind kind)
{
    return kind == ErrorKind::Changed || kind == ErrorKind::AlreadyExists || kind == ErrorKind::NotALink
           || kind == ErrorKind::NotSame;
}

Result<Entry> lookedAt(const Session &session, const NativePath &path)
{
    const auto place = placeToInspect(session.files, path);
    return place ? entryAt(*place) : std::unexpected(place.error());
}

} // namespace

QString whatIsThereNow(const Session &session, const NativePath &place)
{
    const auto entry = lookedAt(session, place);
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
    QString text = isElsewhere ? errorSentence(error, Spelling::Terminal) : errorText(error.kind);
    if (isAboutWhatIsThere(error.kind)) {
        if (const QString now = whatIsThereNow(session, isElsewhere ? error.where : place); !now.isEmpty())
            text += QLatin1Char(' ') + now;
    }
    session.messages.failure(place, text);
}

} // namespace linkwright::cli
