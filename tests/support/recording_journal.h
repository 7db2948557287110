// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"

#include <functional>
#include <string>
#include <vector>

namespace linkwright::test {

/// Remembers what it was told, in order.
class RecordingJournal final : public Journal
{
public:
    void willElevate() override { isElevated = true; }
    Result<void> begin(const std::vector<Intent> &given) override
    {
        intents = given;
        story.emplace_back("begin");
        if (refusal)
            return std::unexpected(*refusal);
        return {};
    }
    void record(std::size_t change, const Outcome &outcome) override
    {
        story.push_back("record " + std::to_string(change));
        outcomes.push_back(outcome);
        if (afterRecord)
            afterRecord(change);
    }
    Result<void> finish() override
    {
        story.emplace_back("finish");
        return {};
    }

    std::optional<Error> refusal; // what begin() answers
    std::function<void(std::size_t)> afterRecord;
    std::vector<Intent> intents;
    std::vector<Outcome> outcomes;
    std::vector<std::string> story;
    bool isElevated = false;
};

} // namespace linkwright::test
