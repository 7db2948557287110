// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "cli/raw_arguments.h"

#include <CLI/App.hpp>

#include <memory>
#include <string>
#include <utility>

/// The few kinds of options the verbs are made of. Everything with a person's bytes in it goes through RawArguments.
namespace linkwright::cli {

/// Something is wrong with the line; one sentence without the program's name.
[[noreturn]] void refuseUsage(const std::string &what);

CLI::Option *addPath(CLI::App &app, const RawArguments &raw, const std::string &name, NativePath &value,
                     const std::string &help);
CLI::Option *addPath(CLI::App &app, const RawArguments &raw, const std::string &name, std::optional<NativePath> &value,
                     const std::string &help);
/// One or more operands.
CLI::Option *addPaths(CLI::App &app, const RawArguments &raw, const std::string &name, std::vector<NativePath> &values,
                      const std::string &help);
/// Hands the bytes of the option's value over each time it is given.
CLI::Option *addValue(CLI::App &app, const RawArguments &raw, const std::string &name,
                      std::function<void(const std::string &)> take, const std::string &help);

/// A verb; `verb` lives as long as the parser and is handed over when the line was understood.
template<typename Verb>
CLI::App &addVerb(CLI::App &program, Options &options, const std::shared_ptr<Verb> &verb, const std::string &name,
                  const std::string &help)
{
    CLI::App &app = *program.add_subcommand(name, help);
    app.callback([&options, verb] { options.verb = std::move(*verb); });
    return app;
}

void addGlobalOptions(CLI::App &app, const RawArguments &raw, GlobalOptions &global);
/// --elevate
void addElevateOptions(CLI::App &app, const RawArguments &raw, ElevateOptions &elevate);
/// --dry-run, --plan, --script, --yes and --elevate.
void addPlanOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change);
/// The same and --no-undo: of every verb that begins a batch.
void addChangeOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change);
/// The same and --stop-at-refusal: of the verbs that change many places.
void addBulkOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change);
/// --one-file-system, --max-depth and --exclude; they come back.
std::vector<CLI::Option *> addTreeOptions(CLI::App &app, const RawArguments &raw, ScanRequest &tree);
/// --in: below which links are looked for.
CLI::Option *addRootsToSearch(CLI::App &app, const RawArguments &raw, std::vector<NativePath> &roots);
/// --kind, for systems whose links have kinds; on others only the one they have is taken.
void addKindOption(CLI::App &app, const RawArguments &raw, std::optional<NodeType> &kind);
/// --relative, --absolute and --verbatim, of which one at most is given.
void addStyleOptions(CLI::App &app, TargetStyle &style);

} // namespace linkwright::cli
