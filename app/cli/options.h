// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"
#include "cli/scan_filter.h"
#include "scan/scan.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// A command line once it is understood: plain values, every place, target and pattern exactly the bytes of argv.
namespace linkwright::cli {

enum class Format : std::uint8_t { Text, Json, Nul };
enum class When : std::uint8_t { Auto, Always, Never };

struct GlobalOptions
{
    Format format = Format::Text;
    When color = When::Auto;
    When progress = When::Auto;
    std::optional<NativePath> journal;
    bool quiet = false; // no notes, no closing line
};

/// What every verb that changes something takes.
struct ChangeOptions
{
    bool dryRun = false;
    std::optional<NativePath> planFile;
    bool yes = false;

    bool onlyPlans() const { return dryRun || planFile; }
};

struct InspectOptions
{
    std::vector<NativePath> paths;
};

struct ScanOptions
{
    ScanRequest request;
    ScanFilter filter;
    bool check = false;
};

struct CreateOptions
{
    CreateRequest request;
    ChangeOptions change;
};

struct RetargetOptions
{
    RetargetRequest request;
    ChangeOptions change;
};

struct RemoveOptions
{
    std::vector<NativePath> places;
    ChangeOptions change;
};

using VerbOptions = std::variant<InspectOptions, ScanOptions, CreateOptions, RetargetOptions, RemoveOptions>;

struct Options
{
    GlobalOptions global;
    VerbOptions verb;
};

} // namespace linkwright::cli
