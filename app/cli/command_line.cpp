// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"

#include "cli/exit_status.h"
#include "cli/raw_arguments.h"
#include "cli/verb_grammar.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

namespace linkwright::cli {

namespace {

const CLI::App *verbNamed(const CLI::App &program, std::string_view name)
{
    const auto found = program.get_subcommands([name](const CLI::App *verb) { return verb->get_name() == name; });
    return found.empty() ? nullptr : found.front();
}

OptionShape shapeOf(const CLI::App &program, std::string_view verb, std::string_view name)
{
    const CLI::App *app = verb.empty() ? &program : verbNamed(program, verb);
    const CLI::Option *option = app->get_option_no_throw(std::string(name));
    if (option == nullptr || option->get_positional())
        return OptionShape::Unknown;
    return option->get_expected_max() > 0 ? OptionShape::TakesValue : OptionShape::Flag;
}

bool hasLists(const VerbOptions &verb)
{
    return std::holds_alternative<InspectOptions>(verb) || std::holds_alternative<ScanOptions>(verb)
           || std::holds_alternative<HistoryOptions>(verb);
}

EarlyEnd wrongUsage(std::string_view what)
{
    return {ExitUsage, std::string(what)};
}

} // namespace

std::expected<Options, EarlyEnd> parseCommandLine(std::span<const char *const> arguments)
{
    RawArguments raw(arguments);
    Options options;
    CLI::App program("Shows, makes and mends symbolic links.", "linkwright-cli");
    defineVerbs(program, raw, options);

    auto line = raw.line([&](std::string_view name) { return verbNamed(program, name) != nullptr; },
                         [&](std::string_view verb, std::string_view name) { return shapeOf(program, verb, name); });
    if (!line)
        return std::unexpected(wrongUsage(line.error()));
    try {
        std::ranges::reverse(*line); // CLI11 reads from the back
        program.parse(std::move(*line));
        if (program.get_subcommands().empty())
            return std::unexpected(wrongUsage("a verb is needed; linkwright-cli --help lists them"));
    } catch (const CLI::CallForHelp &) {
        return std::unexpected(EarlyEnd{ExitDone, program.help()});
    } catch (const CLI::CallForVersion &) {
        return std::unexpected(EarlyEnd{ExitDone, "linkwright-cli " LINKWRIGHT_VERSION "\n"});
    } catch (const CLI::ExtrasError &) {
        return std::unexpected(wrongUsage("there are more operands than this verb takes"));
    } catch (const CLI::ParseError &error) {
        return std::unexpected(wrongUsage(error.what()));
    }
    if (options.global.format == Format::Csv && !hasLists(options.verb))
        return std::unexpected(wrongUsage("--format csv is for inspect, scan and history"));
    return options;
}

} // namespace linkwright::cli
