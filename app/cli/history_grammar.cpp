// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/option_kinds.h"
#include "cli/verb_grammar.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <charconv>
#include <memory>

namespace linkwright::cli {

namespace {

std::int64_t batchFrom(const std::string &text)
{
    std::int64_t batch = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, batch);
    if (error != std::errc() || stop != end || batch < 1)
        refuseUsage("BATCH is a number that history lists");
    return batch;
}

void defineApply(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto apply = std::make_shared<ApplyOptions>();
    CLI::App &app = addVerb(program, options, apply, "apply", "Make the changes of a plan file");
    addPath(app, raw, "PLAN", apply->plan, "What --plan wrote")->required();
    addBulkOptions(app, raw, apply->change);
    addGlobalOptions(app, raw, options.global);
}

void defineHistory(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto history = std::make_shared<HistoryOptions>();
    CLI::App &app = addVerb(program, options, history, "history", "List the batches of changes, the newest first");
    addGlobalOptions(app, raw, options.global);
}

void addBatch(CLI::App &app, const RawArguments &raw, std::optional<std::int64_t> &batch, const std::string &help)
{
    addValue(app, raw, "BATCH", [&batch](const std::string &text) { batch = batchFrom(text); }, help)->type_name("");
}

/// It takes the place of a plan.
void addSkip(CLI::App &app, bool &skip, const std::string &help)
{
    CLI::Option *option = app.add_flag("--skip", skip, help);
    for (const char *other : {"--dry-run", "--plan", "--script"})
        option->excludes(app.get_option(other));
}

void defineUndo(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto undo = std::make_shared<UndoOptions>();
    CLI::App &app = addVerb(program, options, undo, "undo", "Take a batch back: what changed since is left as it is");
    addBatch(app, raw, undo->batch, "Its number in the history; else the newest that is not undone");
    addPlanOptions(app, raw, undo->change);
    addSkip(app, undo->skip, "Leave it as it is, so that the next undo takes back the one before");
    addGlobalOptions(app, raw, options.global);
}

void defineRedo(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto redo = std::make_shared<RedoOptions>();
    CLI::App &app = addVerb(program, options, redo, "redo", "Make a batch again that was undone");
    addBatch(app, raw, redo->batch, "Its number in the history; else the one that was undone last");
    addPlanOptions(app, raw, redo->change);
    addSkip(app, redo->skip, "Leave it as it is, so that the next redo makes the one before again");
    addGlobalOptions(app, raw, options.global);
}

void defineRecover(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto recover = std::make_shared<RecoverOptions>();
    CLI::App &app = addVerb(program, options, recover, "recover", "Roll back what was cut off by a crash");
    CLI::Option *dryRun = app.add_flag("--dry-run", recover->dryRun, "Print what was cut off and touch nothing");
    app.add_flag("--finish", recover->finish, "Make what is missing instead of taking back what was made");
    app.add_flag("--yes", recover->yes, "Do not ask")->excludes(dryRun);
    addElevateOptions(app, raw, recover->elevate);
    addGlobalOptions(app, raw, options.global);
}

} // namespace

void defineHistoryVerbs(CLI::App &program, const RawArguments &raw, Options &options)
{
    defineApply(program, raw, options);
    defineHistory(program, raw, options);
    defineUndo(program, raw, options);
    defineRedo(program, raw, options);
    defineRecover(program, raw, options);
}

} // namespace linkwright::cli
