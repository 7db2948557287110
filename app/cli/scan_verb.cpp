// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exit_status.h"
#include "cli/interrupt.h"
#include "cli/problem_lines.h"
#include "cli/save_scan.h"
#include "cli/scan_progress_line.h"
#include "cli/scan_words.h"
#include "cli/text_listing.h"
#include "cli/verbs.h"
#include "store/list_csv.h"
#include "store/records.h"
#include "text/error_text.h"

#include <algorithm>
#include <thread>

namespace linkwright::cli {

namespace {

/// What a scan delivers, on its way out; called from one scanning thread at a time.
class Delivery
{
public:
    Delivery(Session &session, const ScanOptions &options, StopSource stop)
        : m_session(session)
        , m_filter(options.filter)
        , m_roots(options.request.roots.size())
        , m_stop(std::move(stop))
        , m_format(session.options.format)
        , m_problems(session)
    {
        if (m_format == Format::Csv)
            m_session.out.write(entryCsvHeader());
    }

    ScanSink sink()
    {
        return {[this](const ScanBatch &batch) { take(batch); }, [this](const Error &error) { problem(error); },
                [this](const NativePath &root, const Error &error) {
                    ++m_missingRoots;
                    if (m_format == Format::Json)
                        m_session.out.write(problemRecord(root, error));
                    m_session.messages.failure(root, errorText(error, Doing::Reading));
                }};
    }

    void close(const ScanReport &report)
    {
        m_problems.close();
        if (m_format == Format::Text) {
            m_listing.print(m_session.out, Paint(m_session.options.color));
            const auto listed = m_filter.narrows() ? std::optional<std::uint64_t>(m_listing.size()) : std::nullopt;
            if (!m_session.options.quiet && m_missingRoots < m_roots)
                m_session.out.write(summaryText(report, listed).toStdString() + '\n');
        }
        if (m_format == Format::Json)
            m_session.out.write(summaryRecord(report));
        if ((m_format == Format::Nul || m_format == Format::Csv) && InterruptWatch::interrupted())
            m_session.messages.line(summaryText(report, {})); // standard output is for places only
        m_session.out.flush();
    }

    std::size_t missingRoots() const { return m_missingRoots; }

private:
    void take(const ScanBatch &batch)
    {
        for (const Entry &entry : batch.entries) {
            if (m_filter.accepts(entry))
                list(batch.placeOf(entry), entry);
        }
        written();
    }

    void list(const NativePath &place, const Entry &entry)
    {
        switch (m_format) {
        case Format::Text: m_listing.add(place, entry); break;
        case Format::Json: m_session.out.write(entryRecord(place, entry)); break;
        case Format::Csv: m_session.out.write(entryCsvLine(place, entry)); break;
        case Format::Nul: m_session.out.write({place.bytes.c_str(), place.bytes.size() + 1}); break;
        }
    }

    void problem(const Error &error)
    {
        if (m_format != Format::Json) {
            m_problems.tell(error);
            return;
        }
        m_session.out.write(problemRecord(error.where, error));
        written();
    }

    void written()
    {
        if (m_format == Format::Json)
            m_session.out.flush();
        if (!m_session.out.works())
            m_stop.request_stop(); // nobody reads any more
    }

    Session &m_session;
    const ScanFilter &m_filter;
    std::size_t m_roots;
    StopSource m_stop;
    Format m_format;
    ProblemLines m_problems;
    TextListing m_listing;
    std::size_t m_missingRoots = 0;
};

ScanReport scanWithProgress(Session &session, const ScanRequest &request, const StopToken &stop, const ScanSink &sink)
{
    ScanProgress progress;
    std::optional<ScanProgressLine> line;
    if (wantsProgress(session.options))
        line.emplace(session.messages, progress);
    return scan(session.files, request, stop, sink, &progress);
}

bool foundBroken(const ScanReport &report)
{
    for (std::size_t kind = 0; kind < report.health.size(); ++kind) {
        if (report.health[kind] > 0 && countsAsBroken(static_cast<Health>(kind)))
            return true;
    }
    return false;
}

} // namespace

int scanVerb(Session &session, const ScanOptions &options)
{
    ScanRequest request = options.request;
    const Format format = session.options.format;
    request.ends = format == Format::Json || format == Format::Csv ? EndDetail::Path : EndDetail::None;
    request.otherKinds = options.filter.wantsOtherKinds();
    request.threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);

    StopSource stop;
    const InterruptWatch watch(stop);
    Delivery delivery(session, options, stop);
    ScanSaving saving(session, request, options.save);
    const ScanReport report = scanWithProgress(session, request, stop.get_token(), saving.before(delivery.sink()));
    delivery.close(report);
    const bool saved = saving.finish(report);

    if (InterruptWatch::interrupted())
        return ExitInterrupted;
    const std::size_t there = request.roots.size() - delivery.missingRoots();
    if (const std::size_t lost = delivery.missingRoots() + report.lostRoots; lost > 0)
        return statusOf(there, lost);
    if (!saved)
        return ExitPartly;
    return options.check && foundBroken(report) ? ExitBrokenFound : ExitDone;
}

} // namespace linkwright::cli
