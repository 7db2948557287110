// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "cli/raw_arguments.h"

#include <CLI/App.hpp>

#include <string>

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

void addGlobalOptions(CLI::App &app, const RawArguments &raw, GlobalOptions &global);
void addChangeOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change);
/// --relative, --absolute and --verbatim, of which one at most is given.
void addStyleOptions(CLI::App &app, TargetStyle &style);

} // namespace linkwright::cli
