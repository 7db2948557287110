// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "store/history_runs.h"

#include <functional>

namespace linkwright {

/// A run of changes as apply() tells it: everything is written when it begins, remembered while it goes on, and written
/// again when it ends. Without an end it counts as cut off as soon as the journal is gone.
class HistoryJournal final : public Journal
{
public:
    using Begin = std::function<Result<Run>(HistoryBook &, const std::vector<Intent> &, Rights)>;

    HistoryJournal(std::shared_ptr<HistoryBook> book, Begin begin);
    HistoryJournal(const HistoryJournal &) = delete;
    HistoryJournal &operator=(const HistoryJournal &) = delete;
    ~HistoryJournal() override;

    void willElevate() override { m_rights = Rights::Elevated; }
    Result<void> begin(const std::vector<Intent> &intents) override;
    void record(std::size_t change, const Outcome &outcome) override;
    Result<void> finish() override;

private:
    std::shared_ptr<HistoryBook> m_book;
    Begin m_begin;
    std::optional<Run> m_run; // set from begin() to finish()
    Rights m_rights = Rights::Own;
    RunOutcome m_outcome;
    bool m_isUnsure = false; // a change could not be looked at, or left something
};

} // namespace linkwright
