// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/display_text.h"
#include "cli/exit_status.h"
#include "cli/intended.h"
#include "cli/interrupt.h"
#include "cli/paint.h"
#include "cli/place.h"
#include "cli/pointing_words.h"
#include "cli/problem_lines.h"
#include "cli/verbs.h"
#include "scan/chains_below.h"
#include "store/records.h"
#include "text/health_text.h"
#include "text/pointing_text.h"

#include <algorithm>
#include <set>

namespace linkwright::cli {

namespace {

/// The paths as typed and as the disk has them, side by side.
struct Asked
{
    std::vector<NativePath> typed;
    std::vector<NativePath> places;
    std::size_t failed = 0;
};

Asked askedPlaces(Session &session, const std::vector<NativePath> &paths)
{
    Asked asked;
    for (const NativePath &path : paths) {
        auto place = physicalRoot(session.files, absolutely(session, path));
        if (!place) {
            ++asked.failed;
            session.messages.failure(path, errorText(place.error(), Doing::Reading));
            continue;
        }
        const auto entry = entryAt(session.files, *place);
        if (!entry) // links may still name it
            session.messages.note(path, errorText(entry.error(), Doing::Reading));
        asked.typed.push_back(path);
        asked.places.push_back(*std::move(place));
    }
    return asked;
}

/// All that is told, in one of the formats.
class Telling
{
public:
    Telling(Session &session, const Asked &asked, const PointingFound &found)
        : m_session(session)
        , m_asked(asked)
        , m_found(found)
        , m_paint(session.options.color)
    {
        for (const auto &links : found.links.of) {
            m_links += links.size();
            m_breaks += static_cast<std::size_t>(std::ranges::count(links, true, &Backlink::breaks));
        }
    }

    void tell()
    {
        switch (m_session.options.format) {
        case Format::Json: tellRecords(); break;
        case Format::Nul: tellPlaces(); break;
        case Format::Text:
        case Format::Csv: tellText(); break;
        }
        m_session.out.flush();
    }

private:
    void tellRecords()
    {
        for (std::size_t at = 0; at < m_asked.typed.size(); ++at) {
            for (const Backlink &link : m_found.links.of[at])
                m_session.out.write(backlinkRecord(m_asked.typed[at], link));
        }
        for (const Error &error : m_found.links.problems)
            m_session.out.write(problemRecord(error.where, error));
        m_session.out.write(
            backlinksSummaryRecord({m_links, m_breaks, m_found.links.problems.size(), m_found.links.complete,
                                    m_found.roots, m_found.folders, m_found.catalog}));
    }

    /// Each once, whatever of the paths it points to.
    void tellPlaces()
    {
        tellProblems();
        std::set<NativePath> places;
        for (const auto &links : m_found.links.of) {
            for (const Backlink &link : links)
                places.insert(link.place);
        }
        for (const NativePath &place : places)
            m_session.out.write({place.bytes.c_str(), place.bytes.size() + 1});
    }

    void tellText()
    {
        tellProblems();
        const bool areMany = m_asked.typed.size() > 1;
        for (std::size_t at = 0; at < m_asked.typed.size(); ++at) {
            if (areMany)
                m_session.out.write(toShellText(m_asked.typed[at].bytes) + ":\n");
            for (const Backlink &link : m_found.links.of[at])
                m_session.out.write((areMany ? "  " : "") + lineOf(link));
        }
        if (m_session.options.quiet)
            return;
        m_session.out.write(countText(m_links, m_breaks).toStdString() + '\n');
        m_session.out.write(lookedText(m_found).toStdString() + '\n');
    }

    std::string lineOf(const Backlink &link) const
    {
        const Health health = link.verdict.health;
        QString words = relationText(link);
        if (health != Health::Healthy)
            words += QStringLiteral(", ") + healthText(link.verdict, Asking::No, Spelling::Terminal);
        return m_paint.place(NodeType::SymbolicLink, toShellText(link.place.bytes)) + " -> "
               + m_paint.verdict(health, toShellText(link.target.raw)) + "  [" + words.toStdString() + "]\n";
    }

    void tellProblems()
    {
        ProblemLines problems(m_session);
        for (const Error &error : m_found.links.problems)
            problems.tell(error);
    }

    Session &m_session;
    const Asked &m_asked;
    const PointingFound &m_found;
    Paint m_paint;
    std::size_t m_links = 0;
    std::size_t m_breaks = 0;
};

} // namespace

int backlinksVerb(Session &session, const BacklinksOptions &options)
{
    const Asked asked = askedPlaces(session, eachOnce(session, options.paths));
    if (asked.places.empty())
        return ExitNothingDone;
    const PointingFound found = untilInterrupted([&](const StopToken &stop) {
        return findPointing(session, {.places = asked.places, .roots = options.in}, stop);
    });
    Telling(session, asked, found).tell();
    if (InterruptWatch::interrupted())
        return ExitInterrupted;
    const std::size_t failed = asked.failed + found.missingRoots;
    return statusOf(found.roots.size() + found.folders.size(), failed);
}

} // namespace linkwright::cli
