// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/option_kinds.h"
#include "cli/verb_grammar.h"
#include "cli/word_option.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <array>
#include <memory>

namespace linkwright::cli {

namespace {

constexpr std::array<Word<Conversion>, 3> convertWords{
    {{"relative", Conversion::Relative}, {"absolute", Conversion::Absolute}, {"tidy", Conversion::Tidy}}};
constexpr std::array<Word<FileForm>, 2> formWords{{{"copy", FileForm::Copy}, {"hard-link", FileForm::HardLink}}};
constexpr std::array<Word<MovedLinks>, 2> keepWords{{{"end", MovedLinks::KeepEnd}, {"text", MovedLinks::KeepText}}};

Certainty acceptedFrom(const std::string &word)
{
    for (const Certainty certainty : {Certainty::Certain, Certainty::Likely}) {
        if (word == certaintyWord(certainty))
            return certainty;
    }
    refuseUsage("--accept: '" + toDisplayText(word) + "' is none of certain|likely");
}

CLI::Option *addText(CLI::App &app, const RawArguments &raw, const std::string &name, std::optional<std::string> &value,
                     const std::string &help)
{
    return addValue(app, raw, name, [&value](const std::string &bytes) { value = bytes; }, help)->type_name("TEXT");
}

void addRoots(CLI::App &app, const RawArguments &raw, ScanRequest &tree)
{
    addPaths(app, raw, "ROOT", tree.roots, "Below which the links are; a link is that one link")->required();
    addTreeOptions(app, raw, tree);
}

void defineConvert(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto convert = std::make_shared<ConvertOptions>();
    CLI::App &app = addVerb(program, options, convert, "convert",
                            "Write the targets below each root another way; each link still leads to the same end");
    addRoots(app, raw, convert->tree);
    addWord(app, raw, "--to", convertWords, convert->to,
            "From the link's folder, from the top, or as they are without what is superfluous")
        ->required();
    addBulkOptions(app, raw, convert->change);
    addGlobalOptions(app, raw, options.global);
}

void defineRewrite(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto rewrite = std::make_shared<RewriteOptions>();
    CLI::App &app = addVerb(program, options, rewrite, "rewrite", "Change the text of all targets that match");
    addRoots(app, raw, rewrite->tree);
    CLI::Option *from = addText(app, raw, "--from", rewrite->from, "A beginning of targets, whole components");
    CLI::Option *to = addText(app, raw, "--to", rewrite->to, "What takes its place");
    CLI::Option *regex = addText(app, raw, "--regex", rewrite->regex, "A regular expression (PCRE2, on bytes)");
    CLI::Option *replacement =
        addText(app, raw, "--replacement", rewrite->replacement, "What takes the place of every match; $1 is a group");
    from->needs(to)->excludes(regex);
    to->needs(from);
    regex->needs(replacement);
    replacement->needs(regex);
    addBulkOptions(app, raw, rewrite->change);
    app.callback([&options, rewrite] {
        if (!rewrite->from && !rewrite->regex)
            refuseUsage("rewrite needs --from and --to, or --regex and --replacement");
        options.verb = std::move(*rewrite);
    });
    addGlobalOptions(app, raw, options.global);
}

void defineFlatten(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto flatten = std::make_shared<FlattenOptions>();
    CLI::App &app = addVerb(program, options, flatten, "flatten",
                            "Let links that lead through other links point straight at their end");
    addRoots(app, raw, flatten->tree);
    addBulkOptions(app, raw, flatten->change);
    addGlobalOptions(app, raw, options.global);
}

void defineRepair(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto repair = std::make_shared<RepairOptions>();
    CLI::App &app = addVerb(program, options, repair, "repair",
                            "Tell why the broken links below each root are broken and where their ends may be now");
    addRoots(app, raw, repair->tree);
    addValue(
        app, raw, "--search", [&repair = *repair](const std::string &path) { repair.searchIn.push_back({path}); },
        "A folder to search; none: the roots")
        ->type_name("DIR")
        ->trigger_on_parse();
    addValue(
        app, raw, "--accept", [&repair = *repair](const std::string &word) { repair.accept = acceptedFrom(word); },
        "Point them there: where that is certain, or also where it is likely")
        ->type_name("certain|likely");
    addBulkOptions(app, raw, repair->change);
    app.callback([&options, repair] {
        if (!repair->accept && (repair->change.onlyPlans() || repair->change.yes))
            refuseUsage("without --accept there is nothing to plan");
        options.verb = std::move(*repair);
    });
    addGlobalOptions(app, raw, options.global);
}

void defineReplace(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto replace = std::make_shared<ReplaceOptions>();
    CLI::App &app =
        addVerb(program, options, replace, "replace", "Put a file where a link is; asked for one by one on a terminal");
    addPaths(app, raw, "PLACE", replace->places, "The links")->required();
    addWord(app, raw, "--with", formWords, replace->with, "A copy of what it leads to, or another name of it")
        ->required();
    addBulkOptions(app, raw, replace->change);
    addGlobalOptions(app, raw, options.global);
}

void defineMove(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto move = std::make_shared<MoveOptions>();
    const auto operands = std::make_shared<std::vector<NativePath>>();
    CLI::App &app = addVerb(program, options, move, "move", "Give links, files or folders another place or name");
    addPaths(app, raw, "PATH... DEST", *operands, "What to move, and a folder (or, for a single one, the new name)");
    addWord(app, raw, "--keep", keepWords, move->request.links,
            "What a link keeps: where it leads (the default), or its exact text");
    CLI::Option *update =
        app.add_flag("--update-links", move->updateLinks, "Let the links that point there lead there still");
    addRootsToSearch(app, raw, move->in)->needs(update);
    app.add_flag("--leave-link", move->leaveLink, "Leave a link to the new place at the old one");
    addBulkOptions(app, raw, move->change);
    app.callback([&options, move, operands] {
        if (operands->size() < 2)
            refuseUsage("something to move and a destination are needed");
        move->request.destination = operands->back();
        operands->pop_back();
        move->request.places = std::move(*operands);
        options.verb = std::move(*move);
    });
    addGlobalOptions(app, raw, options.global);
}

} // namespace

void defineBulkVerbs(CLI::App &program, const RawArguments &raw, Options &options)
{
    defineConvert(program, raw, options);
    defineRewrite(program, raw, options);
    defineFlatten(program, raw, options);
    defineRepair(program, raw, options);
    defineReplace(program, raw, options);
    defineMove(program, raw, options);
}

} // namespace linkwright::cli
