// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/history_words.h"

#include "base/display_text.h"
#include "store/json_text.h"
#include "store/list_csv.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace linkwright::cli {

namespace {

using Row = std::array<std::string, 6>; // the last one may be of any length

QDateTime timeOf(const BatchInfo &batch)
{
    return QDateTime::fromMSecsSinceEpoch(batch.begun / 1'000'000);
}

std::string universalTime(const BatchInfo &batch)
{
    return timeOf(batch).toUTC().toString(Qt::ISODateWithMs).toStdString();
}

std::string heading(const char *text)
{
    return QCoreApplication::translate("History", text).toStdString();
}

/// A word for each way.
std::vector<std::string> leftOutOf(const BatchInfo &batch)
{
    std::vector<std::string> ways;
    if (batch.leftOutOfUndo)
        ways.emplace_back("undo");
    if (batch.leftOutOfRedo)
        ways.emplace_back("redo");
    return ways;
}

std::string stateText(const BatchInfo &batch)
{
    std::string text(batchStateWord(batch.state));
    if (batch.damaged)
        text += ", damaged";
    if (batch.elevated)
        text += ", as administrator";
    for (const std::string &way : leftOutOf(batch))
        text += ", left out of " + way;
    return text;
}

Row rowOf(const BatchInfo &batch)
{
    std::string place = toShellText(batch.firstPlace.bytes);
    if (!batch.firstTarget.raw.empty())
        place += " -> " + toShellText(batch.firstTarget.raw);
    return {std::to_string(batch.id), timeOf(batch).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString(),
            toShellText(batch.what),  std::to_string(batch.changes),
            stateText(batch),         std::move(place)};
}

} // namespace

std::string batchRecord(const BatchInfo &batch)
{
    nlohmann::ordered_json record;
    record["batch"] = batch.id;
    record["time"] = universalTime(batch);
    putBytes(record, "what", batch.what);
    record["changes"] = batch.changes;
    record["state"] = batchStateWord(batch.state);
    if (batch.damaged)
        record["damaged"] = true;
    if (batch.elevated)
        record["elevated"] = true;
    if (const auto ways = leftOutOf(batch); !ways.empty())
        record["left_out"] = ways;
    return dumped(record);
}

std::string batchCsvHeader()
{
    return csvLine({"batch", "time", "what", "changes", "state"});
}

std::string batchCsvLine(const BatchInfo &batch)
{
    return csvLine({std::to_string(batch.id), universalTime(batch), batch.what, std::to_string(batch.changes),
                    batchStateWord(batch.state)});
}

std::string batchTable(const std::vector<BatchInfo> &batches)
{
    std::vector<Row> rows{
        {heading("BATCH"), heading("TIME"), heading("WHAT"), heading("CHANGES"), heading("STATE"), heading("FIRST")}};
    std::ranges::transform(batches, std::back_inserter(rows), rowOf);
    std::array<std::size_t, 6> widths{};
    for (const Row &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    std::string text;
    for (Row &row : rows) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column)
            row[column].resize(widths[column], ' ');
        for (std::size_t column = 0; column < row.size(); ++column)
            text.append(column == 0 ? "" : "  ").append(row[column]);
        text += '\n';
    }
    return text;
}

} // namespace linkwright::cli
