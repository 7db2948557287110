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

std::string backlinkRecord(const NativePath &to, const Backlink &link)
{
    Json record;
    putBytes(record, "to", to.bytes);
    putBytes(record, "place", link.place.bytes);
    putBytes(record, "target", link.target.raw);
    record["relation"] = pointsHowWord(link.how);
    record["direct"] = link.direct;
    record["breaks"] = link.breaks;
    record["health"] = healthWord(link.verdict.health);
    return dumped({{"backlink", std::move(record)}});
}

std::string backlinksSummaryRecord(const BacklinksSummary &summary)
{
    const auto listed = [](const std::vector<NativePath> &paths) {
        Json list = Json::array();
        for (const NativePath &path : paths) {
            Json item;
            putBytes(item, "place", path.bytes);
            list.push_back(std::move(item));
        }
        return list;
    };
    const Json record{{"backlinks", summary.links},     {"breaks", summary.breaks},
                      {"problems", summary.problems},   {"complete", summary.complete},
                      {"trees", listed(summary.trees)}, {"folders", listed(summary.folders)},
                      {"catalog", summary.catalog}};
    return dumped({{"summary", record}});
}

} // namespace linkwright
