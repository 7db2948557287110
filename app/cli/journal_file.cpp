// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/journal_file.h"

#include "store/settings.h"
#include "text/error_text.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

} // namespace

QString recordErrorText(const Error &error, Doing doing)
{
    return error.kind == ErrorKind::IsAFolder ? words("This is a folder, not a file.") : errorText(error, doing);
}

NativePath journalFile(const GlobalOptions &options)
{
    return options.journal.value_or(defaultJournal());
}

void tellRefusedByJournal(Session &session, const Error &error)
{
    session.messages.failure(
        journalFile(session.options),
        words("The journal: %1 Nothing was changed. Name another with --journal FILE, or go on with --no-undo.")
            .arg(recordErrorText(error, Doing::Changing)));
}

std::unique_ptr<History> openForBatch(Session &session)
{
    const NativePath file = journalFile(session.options);
    if (file.isEmpty()) {
        session.messages.failure(words("There is no home to keep a journal in, so nothing was changed. Name one with "
                                       "--journal FILE, or go on with --no-undo."));
        return nullptr;
    }
    auto history = History::open(file, History::Access::Write);
    if (!history) {
        tellRefusedByJournal(session, history.error());
        return nullptr;
    }
    noteCutOff(session, **history);
    return std::move(*history);
}

Opened openExisting(Session &session, History::Access access, std::unique_ptr<History> &history)
{
    const NativePath file = journalFile(session.options);
    if (file.isEmpty())
        return Opened::NothingThere;
    auto opened = History::open(file, History::Access::Read);
    if (opened && access == History::Access::Write) {
        opened->reset();
        opened = History::open(file, History::Access::Write);
    }
    if (opened) {
        history = std::move(*opened);
        return Opened::Yes;
    }
    if (opened.error().kind == ErrorKind::NotFound)
        return Opened::NothingThere;
    session.messages.failure(file, words("The journal: %1").arg(recordErrorText(opened.error(), Doing::Reading)));
    return Opened::Failed;
}

void noteCutOff(Session &session, History &history)
{
    const auto runs = history.cutOff(History::Hold::No);
    if (runs && !runs->empty())
        session.messages.note(journalFile(session.options),
                              words("An earlier change was cut off; linkwright-cli recover brings it to an end."));
}

void prune(Session &session, History &history)
{
    if (const auto pruned = history.prune(Settings().historyLimits()); !pruned)
        session.messages.note(journalFile(session.options),
                              words("Old batches could not be forgotten: %1").arg(errorText(pruned.error())));
}

} // namespace linkwright::cli
