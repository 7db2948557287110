// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/repair_report.h"

#include "base/display_text.h"
#include "cli/change_words.h"
#include "cli/scan_words.h"
#include "store/repair_records.h"
#include "text/repair_text.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Repair", text);
}

std::string reasonOf(const Candidate &candidate)
{
    return reasonText(candidate.reason, QLocale(QLocale::English)).toStdString();
}

const NativePath &typedPlace(const RepairFound &found, std::size_t link)
{
    return found.typed.at(found.links[link].place);
}

/// "  likely    heals 3,333  /data/new: 3,333 of 3,333 paths are there, …"
std::string candidateLine(const Candidate &candidate)
{
    std::string line = "  " + std::string(certaintyWord(candidate.certainty));
    line.resize(12, ' ');
    line += words("heals %1").arg(grouped(candidate.heals.size())).toStdString();
    return line + "  " + toShellText(candidate.prefix.bytes) + ": " + reasonOf(candidate) + '\n';
}

std::string causeText(const RepairFound &found, const Cause &cause)
{
    const std::size_t example = cause.links.front();
    const QString head = cause.links.size() == 1 ? words("%1 link misses") : words("%1 links miss");
    std::string text = head.arg(grouped(cause.links.size())).toStdString() + ' ' + toShellText(cause.prefix.bytes)
                       + ": " + echoText(typedPlace(found, example), found.links[example].target) + '\n';
    for (const Candidate &candidate : cause.candidates)
        text += candidateLine(candidate);
    if (cause.candidates.empty())
        text += "  " + words("nothing found").toStdString() + '\n';
    return text;
}

std::string recordOf(const RepairFound &found, const Cause &cause)
{
    std::vector<std::string> reasons;
    for (const Candidate &candidate : cause.candidates)
        reasons.push_back(reasonOf(candidate));
    return causeRecord(cause, typedPlace(found, cause.links.front()), reasons);
}

} // namespace

std::uint64_t RepairFound::broken() const
{
    std::uint64_t broken = 0;
    for (std::size_t kind = 0; kind < report.health.size(); ++kind)
        broken += countsAsBroken(static_cast<Health>(kind)) ? report.health.at(kind) : 0;
    return broken;
}

void reportCauses(Session &session, const RepairFound &found)
{
    if (session.options.format == Format::Nul) {
        for (std::size_t link = 0; link < found.links.size(); ++link)
            session.out.write(typedPlace(found, link).bytes + '\0');
    }
    for (const Cause &cause : found.causes) {
        if (session.options.format == Format::Json)
            session.out.write(recordOf(found, cause));
        if (session.options.format == Format::Text)
            session.out.write(causeText(found, cause));
    }
    session.out.flush();
}

void reportRepair(Session &session, const RepairFound &found, std::uint64_t remaining)
{
    if (session.options.format == Format::Json)
        session.out.write(repairSummaryRecord(found.report, found.causes.size(), remaining));
    if (session.options.format == Format::Text && !session.options.quiet) {
        const QString text = words("%1 broken links, %2 causes; %3 broken still")
                                 .arg(grouped(found.broken()), grouped(found.causes.size()), grouped(remaining));
        session.out.write(text.toStdString() + '\n');
    }
    session.out.flush();
}

} // namespace linkwright::cli
