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
    /// That makeParents will make, outermost first.
    std::vector<NativePath> newFolders = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out

    bool operator==(const Intent &) const = default;
};

/// The durable record of what is about to happen and of what happened. A batch whose begin() fails is not begun: when
/// it returns, all intents are on the disk. record() need not be durable before finish() is.
class Journal
{
public:
    virtual ~Journal() = default;
    /// Before begin(): some of it will be made with an administrator's rights.
    virtual void willElevate() {}
    virtual Result<void> begin(const std::vector<Intent> &intents) = 0;
    virtual void record(std::size_t change, const Outcome &outcome) = 0;
    /// Called when all folders are synced. A failure leaves the batch unfinished; recovery finds it complete.
    virtual Result<void> finish() = 0;
};

/// Keeps nothing: for callers who chose to work without undo, and for tests.
class NoJournal final : public Journal
{
public:
    Result<void> begin(const std::vector<Intent> &) override { return {}; }
    void record(std::size_t, const Outcome &) override {}
    Result<void> finish() override { return {}; }
};

} // namespace linkwright
