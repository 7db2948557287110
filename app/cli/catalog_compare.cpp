// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/catalog_compare.h"

#include "cli/catalog_access.h"
#include "cli/catalog_words.h"
#include "cli/exit_status.h"
#include "cli/interrupt.h"
#include "cli/scan_progress_line.h"
#include "store/scan_now.h"
#include "text/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Catalog", text);
}

/// Nothing, and told: it cannot be had.
std::optional<SavedScan> savedScan(Session &session, const Catalog &catalog, const std::string &name)
{
    auto scan = readSavedScan(catalog, name);
    if (scan)
        return std::move(*scan);
    if (scan.error().kind == ErrorKind::NotFound)
        tellNoSuchScan(session, name);
    else
        tellRefusedByCatalog(session, scan.error());
    return std::nullopt;
}

/// Nothing: it was interrupted.
std::optional<SavedScan> scannedNow(Session &session, const SavedScan &before)
{
    StopSource stop;
    const InterruptWatch watch(stop);
    ScanProgress progress;
    std::optional<ScanProgressLine> line;
    if (wantsProgress(session.options))
        line.emplace(session.messages, progress);
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
    auto now = scanAgain(session.files, before, threads, stop.get_token(), &progress,
                         [&](const NativePath &root, const Error &error) {
                             session.messages.note(root, errorText(error, Doing::Reading));
                         });
    return now ? std::optional(std::move(*now)) : std::nullopt;
}

void print(Session &session, const std::vector<Difference> &found)
{
    const Format format = session.options.format;
    DifferenceCounts counts;
    for (const Difference &difference : found) {
        counts.add(difference);
        const std::string &place = difference.place().bytes;
        switch (format) {
        case Format::Json: session.out.write(differenceRecord(difference)); break;
        case Format::Nul: session.out.write({place.c_str(), place.size() + 1}); break;
        case Format::Text:
        case Format::Csv: session.out.write(differenceText(difference)); break;
        }
    }
    if (format == Format::Json)
        session.out.write(closingRecord(counts));
    if (format == Format::Text && !session.options.quiet)
        session.out.write(closingText(counts));
    session.out.flush();
}

} // namespace

void tellNoSuchScan(Session &session, const std::string &name)
{
    session.messages.failure(NativePath{name}, words("No scan was saved under this name."));
}

int compareScans(Session &session, const std::string &one, const std::optional<std::string> &other)
{
    std::unique_ptr<Catalog> catalog;
    switch (openExisting(session, History::Access::Read, catalog)) {
    case Opened::Failed: return ExitNothingDone;
    case Opened::NothingThere: tellNoSuchScan(session, one); return ExitNothingDone;
    case Opened::Yes: break;
    }
    const auto before = savedScan(session, *catalog, one);
    if (!before)
        return ExitNothingDone;
    const auto after = other ? savedScan(session, *catalog, *other) : scannedNow(session, *before);
    if (!after)
        return other ? ExitNothingDone : ExitInterrupted;
    if (!haveSameScope(*before, *after))
        session.messages.note(words("The two scans do not list the same: their roots or options differ."));
    print(session, differences(*before, *after));
    return ExitDone;
}

} // namespace linkwright::cli
