// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/records.h"

#include "platform/error_name.h"
#include "store/json_text.h"

namespace linkwright {

namespace {

using Json = nlohmann::ordered_json;

Json reasonOf(const Verdict &verdict)
{
    Json reason{{"hop", verdict.hops}};
    putBytes(reason, "path", verdict.path.bytes);
    reason["error"] = errorName(verdict.osCode);
    return reason;
}

void putLink(Json &record, const LinkPart &link)
{
    putBytes(record, "target", link.target.raw);
    record["health"] = healthWord(link.health());
    record["style"] = styleWord(link.style);
    record["flags"] = flagWords(link.style);
    record["hops"] = link.hops();
    if (link.health() == Health::Healthy)
        putBytes(record, "end", link.verdict().path.bytes);
    else
        record["reason"] = reasonOf(link.verdict());
}

} // namespace

std::string entryRecord(const NativePath &place, const Entry &entry, std::string_view note)
{
    Json record;
    putBytes(record, "place", place.bytes);
    record["kind"] = kindWord(entry);
    if (entry.link)
        putLink(record, *entry.link);
    if (!note.empty())
        putBytes(record, "note", note);
    return dumped(record);
}

std::string problemRecord(const NativePath &place, const Error &error)
{
    Json problem;
    putBytes(problem, "place", place.bytes);
    problem["error"] = errorName(error.osCode);
    return dumped({{"problem", std::move(problem)}});
}

std::string summaryRecord(const ScanReport &report)
{
    Json health;
    for (std::size_t kind = 0; kind < report.health.size(); ++kind)
        health[std::string(healthWord(static_cast<Health>(kind)))] = report.health[kind];
    const Json summary{{"entries", report.entries},
                       {"links", report.links},
                       {"problems", report.problems},
                       {"complete", report.complete},
                       {"health", std::move(health)}};
    return dumped({{"summary", summary}});
}

} // namespace linkwright
