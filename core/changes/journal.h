// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "changes/change.h"

#include <string>
#include <vector>

namespace linkwright {

struct Outcome;

/// A change about to be made, with the unpredictable name that its spare entry will bear while it is made.
struct Intent
{
    Change change;
    std::string spareName;
};

/// The durable record of what is about to happen and of what happened. A batch whose begin() fails is not begun.
class Journal
{
public:
    virtual ~Journal() = default;
    virtual Result<void> begin(const std::vector<Intent> &intents) = 0;
    virtual void record(std::size_t change, const Outcome &outcome) = 0;
    virtual void finish() = 0;
};

/// Keeps nothing: for callers who chose to work without undo, and for tests.
class NoJournal final : public Journal
{
public:
    Result<void> begin(const std::vector<Intent> &) override { return {}; }
    void record(std::size_t, const Outcome &) override {}
    void finish() override {}
};

} // namespace linkwright
