// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exit_status.h"
#include "cli/history_words.h"
#include "cli/journal_file.h"
#include "cli/verbs.h"

namespace linkwright::cli {

namespace {

void print(Session &session, const std::vector<BatchInfo> &batches)
{
    if (session.options.format == Format::Text && !batches.empty())
        session.out.write(batchTable(batches));
    if (session.options.format == Format::Csv)
        session.out.write(batchCsvHeader());
    for (const BatchInfo &batch : batches) {
        if (session.options.format == Format::Csv)
            session.out.write(batchCsvLine(batch));
        if (session.options.format == Format::Json)
            session.out.write(batchRecord(batch));
        if (session.options.format == Format::Nul)
            session.out.write(std::to_string(batch.id) + '\0');
    }
    session.out.flush();
}

} // namespace

int historyVerb(Session &session, const HistoryOptions & /*options*/)
{
    std::unique_ptr<History> history;
    switch (openExisting(session, History::Access::Read, history)) {
    case Opened::Failed: return ExitNothingDone;
    case Opened::NothingThere: return ExitDone;
    case Opened::Yes: break;
    }
    const auto batches = history->batches();
    if (!batches) {
        session.messages.failure(journalFile(session.options), batches.error(), {}, Doing::Reading);
        return ExitNothingDone;
    }
    print(session, *batches);
    noteCutOff(session, *history);
    return ExitDone;
}

} // namespace linkwright::cli
