// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_next.h"

#include <string>

namespace linkwright {

namespace {

/// What is true of a batch that nobody passed over that way.
Result<std::string> isNotPassedOver(const HistoryFile &file, History::Way way)
{
    const auto bits = passedOverBits(file);
    if (!bits)
        return std::unexpected(bits.error());
    return "(" + *bits + " & " + std::to_string(passedOverBit(way)) + ") = 0";
}

} // namespace

Result<std::optional<BatchId>> findToUndo(const HistoryFile &file, std::uint32_t user)
{
    const auto counts = isNotPassedOver(file, History::Way::Undo);
    if (!counts)
        return std::unexpected(counts.error());
    const std::string sql = "SELECT id FROM batches WHERE user = ? AND standing > 0 AND " + *counts
                            + " AND id NOT IN (SELECT batch FROM runs WHERE ended = 0) ORDER BY id DESC LIMIT 1";
    return file.number(sql.c_str(), {qlonglong(user)});
}

Result<std::optional<BatchId>> findToRedo(const HistoryFile &file, std::uint32_t user)
{
    const auto counts = isNotPassedOver(file, History::Way::Redo);
    if (!counts)
        return std::unexpected(counts.error());
    const std::string sql =
        "SELECT id FROM (SELECT id, undone_at FROM batches WHERE user = ? AND undone > 0 AND undone_at > 0 AND "
        + *counts
        + " ORDER BY undone_at DESC LIMIT 1) AS latest"
          " WHERE NOT EXISTS (SELECT 1 FROM batches WHERE user = ? AND made_at > latest.undone_at)"
          " AND id NOT IN (SELECT batch FROM runs WHERE ended = 0)";
    return file.number(sql.c_str(), {qlonglong(user), qlonglong(user)});
}

Result<void> passOverBatch(const HistoryFile &file, BatchId batch, History::Way way)
{
    return file.transaction([&]() -> Result<void> {
        const auto found = file.number("SELECT id FROM batches WHERE id = ?", {qlonglong(batch)});
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return failure(ErrorKind::NotFound, file.path());
        const auto told = file.tell("UPDATE batches SET passed_over = passed_over | ? WHERE id = ?",
                                    {qlonglong(passedOverBit(way)), qlonglong(batch)});
        return told ? Result<void>{} : std::unexpected(told.error());
    });
}

Result<std::string> passedOverBits(const HistoryFile &file)
{
    const auto version = file.version();
    if (!version)
        return std::unexpected(version.error());
    return *version < HistoryFile::passesOver ? "0" : "passed_over"; // one that is only read may have no such column
}

std::int64_t passedOverBit(History::Way way)
{
    switch (way) {
    case History::Way::Undo: return 1;
    case History::Way::Redo: return 2;
    }
    return 0;
}

} // namespace linkwright
