// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/plan_convert.h"
#include "changes/plan_move.h"
#include "changes/planner.h"
#include "cli/scan_filter.h"
#include "repair/cause.h"
#include "scan/scan.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// A command line once it is understood: plain values, every place, target and pattern exactly the bytes of argv.
namespace linkwright::cli {

enum class Format : std::uint8_t { Text, Json, Nul, Csv };
enum class When : std::uint8_t { Auto, Always, Never };

struct GlobalOptions
{
    Format format = Format::Text;
    When color = When::Auto;
    When progress = When::Auto;
    std::optional<NativePath> journal;
    std::optional<NativePath> catalog;
    bool quiet = false; // no notes, no closing line
};

/// Whether and how an administrator's rights are asked for.
struct ElevateOptions
{
    When when = When::Auto; // Auto: on a terminal
    std::optional<int> channel; // to a helper that was started by whoever started us
};

/// What every verb that changes something takes.
struct ChangeOptions
{
    bool dryRun = false;
    std::optional<NativePath> planFile;
    std::optional<NativePath> scriptFile;
    bool yes = false;
    bool noUndo = false; // applied without a journal
    bool stopAtRefusal = false; // else the rest goes on
    ElevateOptions elevate;

    bool onlyPlans() const { return dryRun || planFile || scriptFile; }
};

struct InspectOptions
{
    std::vector<NativePath> paths;
};

struct RightsOptions
{
    std::vector<NativePath> paths; // none: the current folder
};

struct SelfTestOptions
{
    NativePath folder; // in which a private one is made; empty: that for temporary files
};

struct ScanOptions
{
    ScanRequest request;
    ScanFilter filter;
    bool check = false;
    std::optional<std::string> save; // under this name
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
    bool broken = false; // the broken links below the places, instead of the places
    ScanRequest tree; // with `broken`; its roots are the places
    ChangeOptions change;
};

struct ConvertOptions
{
    ScanRequest tree;
    Conversion to = Conversion::Relative;
    ChangeOptions change;
};

/// Either a prefix and what takes its place, or a regular expression and its replacement.
struct RewriteOptions
{
    ScanRequest tree;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> regex;
    std::optional<std::string> replacement;
    ChangeOptions change;
};

struct FlattenOptions
{
    ScanRequest tree;
    ChangeOptions change;
};

struct RepairOptions
{
    ScanRequest tree;
    std::vector<NativePath> searchIn; // none: the roots
    std::optional<Certainty> accept; // none: only told; never Possible
    ChangeOptions change;
};

struct ReplaceOptions
{
    std::vector<NativePath> places;
    FileForm with = FileForm::Copy;
    ChangeOptions change;
};

struct BacklinksOptions
{
    std::vector<NativePath> paths;
    std::vector<NativePath> in; // roots; none: what is known, and around the paths
};

struct MoveOptions
{
    MoveRequest request;
    bool updateLinks = false; // those that point to what moves
    std::vector<NativePath> in; // where these are looked for, as above
    bool leaveLink = false; // at the old place
    ChangeOptions change;
};

struct ApplyOptions
{
    NativePath plan; // a file
    ChangeOptions change;
};

struct CatalogOptions
{
    enum class Act : std::uint8_t { List, Volumes, Compare, Forget, ForgetVolume, Prune, SwitchOn, SwitchOff, Clear };

    Act act = Act::List;
    std::string scan; // of Compare and Forget
    std::string volume; // of ForgetVolume
    std::optional<std::string> other; // of Compare; else it is compared with now
    int days = 0; // of Prune
};

struct HistoryOptions
{};

struct UndoOptions
{
    std::optional<std::int64_t> batch; // else the newest that can be undone
    bool skip = false; // it is left as it is, and out from now on
    ChangeOptions change;
};

struct RedoOptions
{
    std::optional<std::int64_t> batch; // else the one that was undone last
    bool skip = false; // as in UndoOptions
    ChangeOptions change;
};

struct RecoverOptions
{
    bool finish = false; // else roll back
    bool dryRun = false;
    bool yes = false;
    ElevateOptions elevate;
};

using VerbOptions = std::variant<InspectOptions, RightsOptions, ScanOptions, BacklinksOptions, CreateOptions,
                                 RetargetOptions, RemoveOptions, ConvertOptions, RewriteOptions, FlattenOptions,
                                 RepairOptions, ReplaceOptions, MoveOptions, ApplyOptions, HistoryOptions,
                                 CatalogOptions, UndoOptions, RedoOptions, RecoverOptions, SelfTestOptions>;

struct Options
{
    GlobalOptions global;
    VerbOptions verb;
};

} // namespace linkwright::cli
