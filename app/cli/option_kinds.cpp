// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/option_kinds.h"

#include "base/display_text.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <array>

namespace linkwright::cli {

namespace {

template<typename Choice>
struct Word
{
    std::string_view word;
    Choice choice;
};

constexpr std::array<Word<Format>, 3> formats{{{"text", Format::Text}, {"json", Format::Json}, {"nul", Format::Nul}}};
constexpr std::array<Word<When>, 3> whens{{{"auto", When::Auto}, {"always", When::Always}, {"never", When::Never}}};

template<typename Choice, std::size_t Count>
void addChoice(CLI::App &app, const RawArguments &raw, const std::string &name,
               const std::array<Word<Choice>, Count> &words, Choice &value, const std::string &help)
{
    std::string all;
    for (const auto &one : words)
        all.append(all.empty() ? "" : "|").append(one.word);
    const auto take = [&value, &words, name, all](const std::string &given) {
        for (const auto &one : words) {
            if (one.word == given) {
                value = one.choice;
                return;
            }
        }
        refuseUsage(name + ": '" + toDisplayText(given) + "' is none of " + all);
    };
    addValue(app, raw, name, take, help)->type_name(all)->group("Everywhere");
}

} // namespace

void refuseUsage(const std::string &what)
{
    throw CLI::ValidationError(what, CLI::ExitCodes::ValidationError);
}

CLI::Option *addValue(CLI::App &app, const RawArguments &raw, const std::string &name,
                      std::function<void(const std::string &)> take, const std::string &help)
{
    return app.add_option_function<std::string>(
        name, [&raw, take = std::move(take)](const std::string &standIn) { take(raw.bytesOf(standIn)); }, help);
}

CLI::Option *addPath(CLI::App &app, const RawArguments &raw, const std::string &name, NativePath &value,
                     const std::string &help)
{
    return addValue(app, raw, name, [&value](const std::string &bytes) { value = {bytes}; }, help)->type_name("");
}

CLI::Option *addPath(CLI::App &app, const RawArguments &raw, const std::string &name, std::optional<NativePath> &value,
                     const std::string &help)
{
    return addValue(app, raw, name, [&value](const std::string &bytes) { value = NativePath{bytes}; }, help);
}

CLI::Option *addPaths(CLI::App &app, const RawArguments &raw, const std::string &name, std::vector<NativePath> &values,
                      const std::string &help)
{
    const auto take = [&raw, &values](const std::vector<std::string> &standIns) {
        for (const std::string &standIn : standIns)
            values.push_back({raw.bytesOf(standIn)});
    };
    return app.add_option_function<std::vector<std::string>>(name, take, help)->type_name("");
}

void addGlobalOptions(CLI::App &app, const RawArguments &raw, GlobalOptions &global)
{
    app.set_help_flag("-h,--help", "Show this and end")->group("Everywhere");
    app.set_version_flag("--version", [] { return std::string(); }, "Show the version and end")->group("Everywhere");
    addChoice(app, raw, "--format", formats, global.format, "For people, for programs (JSON Lines), or for xargs -0");
    addChoice(app, raw, "--color", whens, global.color, "Colours; auto: on a terminal, unless NO_COLOR is set");
    addChoice(app, raw, "--progress", whens, global.progress, "A line of progress; auto: on a terminal");
    addPath(app, raw, "--journal", global.journal, "The journal to write to")->type_name("FILE")->group("Everywhere");
    app.add_flag("--quiet", global.quiet, "No notes and no closing line")->group("Everywhere");
}

void addChangeOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change)
{
    CLI::Option *dryRun = app.add_flag("--dry-run", change.dryRun, "Print the plan and touch nothing");
    addPath(app, raw, "--plan", change.planFile, "Write the plan to a new file instead of applying it")
        ->type_name("FILE")
        ->excludes(dryRun);
    app.add_flag("--yes", change.yes, "Do not ask");
}

void addStyleOptions(CLI::App &app, TargetStyle &style)
{
    const auto add = [&app, &style](const std::string &name, TargetStyle chosen, const std::string &help) {
        return app.add_flag_callback(name, [&style, chosen] { style = chosen; }, help);
    };
    CLI::Option *relative = add("--relative", TargetStyle::Relative, "Store how to get there from the link's folder");
    CLI::Option *absolute = add("--absolute", TargetStyle::Absolute, "Store the whole path");
    CLI::Option *verbatim = add("--verbatim", TargetStyle::Verbatim, "Store the text as typed (the default)");
    relative->excludes(absolute)->excludes(verbatim);
    absolute->excludes(verbatim);
}

} // namespace linkwright::cli
