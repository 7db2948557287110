// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/repair_records.h"

#include "store/json_text.h"
#include "store/records.h"

namespace linkwright {

using Json = nlohmann::ordered_json;

std::string causeRecord(const Cause &cause, const NativePath &example, const std::vector<std::string> &reasons)
{
    Json record;
    putBytes(record, "prefix", cause.prefix.bytes);
    record["links"] = cause.links.size();
    putBytes(record, "example", example.bytes);
    record["candidates"] = Json::array();
    for (std::size_t at = 0; at < cause.candidates.size(); ++at) {
        const Candidate &candidate = cause.candidates[at];
        Json told;
        putBytes(told, "prefix", candidate.prefix.bytes);
        told["heals"] = candidate.heals.size();
        told["certainty"] = certaintyWord(candidate.certainty);
        told["reason"] = reasons[at];
        record["candidates"].push_back(std::move(told));
    }
    return dumped({{"cause", std::move(record)}});
}

std::string repairSummaryRecord(const ScanReport &report, std::size_t causes, std::uint64_t remaining)
{
    Json summary = Json::parse(summaryRecord(report));
    summary["summary"]["causes"] = causes;
    summary["summary"]["remaining"] = remaining;
    return dumped(summary);
}

} // namespace linkwright
