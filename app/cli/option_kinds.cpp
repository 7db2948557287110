// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/option_kinds.h"

#include "base/link_rules.h"
#include "cli/word_option.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace linkwright::cli {

namespace {

constexpr std::array<Word<Format>, 4> formats{
    {{"text", Format::Text}, {"json", Format::Json}, {"nul", Format::Nul}, {"csv", Format::Csv}}};
constexpr std::array<Word<NodeType>, 3> linkKinds{{{"symlink", NodeType::SymbolicLink},
                                                   {"directory-symlink", NodeType::FolderSymbolicLink},
                                                   {"junction", NodeType::Junction}}};
constexpr std::array<Word<When>, 3> whens{{{"auto", When::Auto}, {"always", When::Always}, {"never", When::Never}}};

template<typename Choice, std::size_t Count>
void addChoice(CLI::App &app, const RawArguments &raw, const std::string &name,
               const std::array<Word<Choice>, Count> &words, Choice &value, const std::string &help)
{
    addWord(app, raw, name, words, value, help)->group("Everywhere");
}

unsigned depthFrom(const std::string &text)
{
    unsigned depth = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, depth);
    if (error != std::errc() || stop != end)
        refuseUsage("--max-depth needs a whole number, 0 or more");
    return depth;
}

int descriptorFrom(const std::string &text)
{
    int number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || number < 0)
        refuseUsage("--helper-channel needs the number of an open socket");
    return number;
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
    addChoice(app, raw, "--format", formats, global.format,
              "For people, for programs (JSON Lines), for xargs -0, or for spreadsheets");
    addChoice(app, raw, "--color", whens, global.color, "Colours; auto: on a terminal, unless NO_COLOR is set");
    addChoice(app, raw, "--progress", whens, global.progress, "A line of progress; auto: on a terminal");
    addPath(app, raw, "--journal", global.journal, "The journal to use instead of your own")
        ->type_name("FILE")
        ->group("Everywhere");
    addPath(app, raw, "--catalog", global.catalog, "The catalog to use instead of your own")
        ->type_name("FILE")
        ->group("Everywhere");
    app.add_flag("--quiet", global.quiet, "No notes and no closing line")->group("Everywhere");
}

void addElevateOptions(CLI::App &app, const RawArguments &raw, ElevateOptions &elevate)
{
    addWord(app, raw, "--elevate", whens, elevate.when,
            "Ask for administrator rights where they are needed; auto: on a terminal");
    addValue(
        app, raw, "--helper-channel", [&elevate](const std::string &text) { elevate.channel = descriptorFrom(text); },
        "A socket to a helper that runs already")
        ->group(""); // for who starts both
}

void addPlanOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change)
{
    CLI::Option *dryRun = app.add_flag("--dry-run", change.dryRun, "Print the plan and touch nothing");
    addPath(app, raw, "--plan", change.planFile, "Write the plan to a new file instead of applying it")
        ->type_name("FILE")
        ->excludes(dryRun);
    addPath(app, raw, "--script", change.scriptFile, "Write it as a shell script that does the same")
        ->type_name("FILE")
        ->excludes(dryRun);
    app.add_flag("--yes", change.yes, "Do not ask");
    addElevateOptions(app, raw, change.elevate);
}

void addChangeOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change)
{
    addPlanOptions(app, raw, change);
    app.add_flag("--no-undo", change.noUndo, "Write no journal: what is changed cannot be undone or recovered");
}

void addBulkOptions(CLI::App &app, const RawArguments &raw, ChangeOptions &change)
{
    addChangeOptions(app, raw, change);
    app.add_flag("--stop-at-refusal", change.stopAtRefusal, "End with the first place that is refused");
}

std::vector<CLI::Option *> addTreeOptions(CLI::App &app, const RawArguments &raw, ScanRequest &tree)
{
    CLI::Option *oneFileSystem =
        app.add_flag("--one-file-system", tree.oneFileSystem, "Do not enter other file systems");
    CLI::Option *depth =
        addValue(
            app, raw, "--max-depth", [&tree](const std::string &text) { tree.maximumDepth = depthFrom(text); },
            "How many folders deep; 0: the root's own entries")
            ->type_name("N");
    CLI::Option *exclude =
        addValue(
            app, raw, "--exclude", [&tree](const std::string &pattern) { tree.exclude.push_back({pattern}); },
            "Leave out what matches: a name, or with a / the path below the root")
            ->type_name("GLOB")
            ->trigger_on_parse();
    return {oneFileSystem, depth, exclude};
}

CLI::Option *addRootsToSearch(CLI::App &app, const RawArguments &raw, std::vector<NativePath> &roots)
{
    return addValue(
               app, raw, "--in", [&roots](const std::string &root) { roots.push_back({root}); },
               "Look for links below ROOT; else in the catalog and around what was named")
        ->type_name("ROOT")
        ->trigger_on_parse();
}

void addKindOption(CLI::App &app, const RawArguments &raw, std::optional<NodeType> &kind)
{
    const auto take = [&kind](const std::string &word) {
        const auto found = std::ranges::find(linkKinds, word, &Word<NodeType>::word);
        if (found == linkKinds.end())
            refuseUsage("--kind: '" + toDisplayText(word) + "' is none of symlink|directory-symlink|junction");
        if (!link_rules::linksHaveKinds && found->choice != NodeType::SymbolicLink)
            refuseUsage("--kind: only Windows has a " + word);
        kind = found->choice;
    };
    addValue(
        app, raw, "--kind", take,
        "Windows: a link to a file, to a folder, or a junction (a folder of this computer); else what is there says")
        ->type_name("symlink|directory-symlink|junction");
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
