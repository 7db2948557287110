// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verb_grammar.h"

#include "cli/option_kinds.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <memory>

namespace linkwright::cli {

namespace {

/// A place and a target, each given by position or by its own option.
struct PlaceAndTarget
{
    std::vector<NativePath> operands;
    std::optional<NativePath> at;
    std::optional<NativePath> to;
};

void addPlaceAndTarget(CLI::App &app, const RawArguments &raw, const std::string &operands, PlaceAndTarget &given)
{
    addPaths(app, raw, operands, given.operands, "By position, or by --at and --to");
    addPath(app, raw, "--at", given.at, "The place of the link")->type_name("PLACE");
    addPath(app, raw, "--to", given.to, "The target of the link")->type_name("TARGET");
}

/// Puts what was given by position where --at and --to left a gap, in the order of the verb.
void settle(const PlaceAndTarget &given, NativePath &first, const std::optional<NativePath> &firstOption,
            NativePath &second, const std::optional<NativePath> &secondOption)
{
    auto operand = given.operands.begin();
    const auto take = [&](const std::optional<NativePath> &option) {
        if (option)
            return *option;
        if (operand == given.operands.end())
            refuseUsage("a place and a target are needed");
        return *operand++;
    };
    first = take(firstOption);
    second = take(secondOption);
    if (operand != given.operands.end())
        refuseUsage("there are more operands than this verb takes");
}

void takeWords(const std::expected<void, std::string> &result)
{
    if (!result)
        refuseUsage(result.error());
}

void defineInspect(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto inspect = std::make_shared<InspectOptions>();
    CLI::App &app = addVerb(program, options, inspect, "inspect", "Tell what is at each path, nothing followed");
    addPaths(app, raw, "PATH", inspect->paths, "What to look at")->required();
    addGlobalOptions(app, raw, options.global);
}

void defineRights(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto rights = std::make_shared<RightsOptions>();
    CLI::App &app = addVerb(program, options, rights, "rights", "Tell whether links may be made and changed, and why");
    addPaths(app, raw, "PATH", rights->paths, "A folder, or something in one; none: the current folder");
    addGlobalOptions(app, raw, options.global);
}

void defineSelfTest(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto test = std::make_shared<SelfTestOptions>();
    CLI::App &app = addVerb(program, options, test, "self-test",
                            "Try every kind of link in a private folder, and tell what was seen");
    addPath(app, raw, "FOLDER", test->folder, "In which to make it; none: the folder for temporary files");
    addGlobalOptions(app, raw, options.global);
}

void defineScan(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto scan = std::make_shared<ScanOptions>();
    CLI::App &app = addVerb(program, options, scan, "scan", "List the links below each root");
    addPaths(app, raw, "ROOT", scan->request.roots, "Where to begin; a link is not followed")->required();
    ScanFilter &filter = scan->filter;
    const auto addList = [&](const std::string &name, auto set, const std::string &help) {
        addValue(
            app, raw, name, [&filter, set](const std::string &list) { takeWords((filter.*set)(list)); }, help)
            ->type_name("LIST");
    };
    addList(
        "--health", &ScanFilter::setHealth,
        "Only links of this health: healthy, broken, loop, invalid, wrong-kind, offline, denied, unanswered, unchecked");
    addList("--style", &ScanFilter::setStyle,
            "Only links written like this: absolute, relative, messy, lengthy, other-fs, outside (any of the list)");
    addList("--kind", &ScanFilter::setKind,
            "Only these: symlink, directory-symlink, junction, hard-link, file, directory, other (else: all links)");
    addTreeOptions(app, raw, scan->request);
    app.add_flag("--check", scan->check, "Exit with 1 when a broken link was met, be it listed or filtered away");
    addValue(
        app, raw, "--save", [scan](const std::string &name) { scan->save = scanNameFrom(name); },
        "Record what was seen in the catalog, and the scan as NAME, to be compared with later ones")
        ->type_name("NAME");
    addGlobalOptions(app, raw, options.global);
}

void defineBacklinks(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto backlinks = std::make_shared<BacklinksOptions>();
    CLI::App &app = addVerb(program, options, backlinks, "backlinks",
                            "Tell which links point to each path, pass it, or lead into it");
    addPaths(app, raw, "PATH", backlinks->paths, "A file, folder or link, itself")->required();
    addRootsToSearch(app, raw, backlinks->in);
    addGlobalOptions(app, raw, options.global);
}

void defineCreate(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto create = std::make_shared<CreateOptions>();
    const auto given = std::make_shared<PlaceAndTarget>();
    CLI::App &app = addVerb(program, options, create, "create", "Make a link at PLACE that points to TARGET");
    addPlaceAndTarget(app, raw, "TARGET PLACE", *given);
    addStyleOptions(app, create->request.style);
    addKindOption(app, raw, create->request.kind);
    CLI::Option *hard = app.add_flag("--hard", create->request.hard, "Make a second name of the file instead");
    app.add_flag("--replace-link", create->request.replaceLink, "If a link is there already, retarget it")
        ->excludes(hard);
    app.add_flag("--parents", create->request.makeParents, "Make the folders on the way that are missing");
    addChangeOptions(app, raw, create->change);
    app.callback([&options, create, given] {
        settle(*given, create->request.target, given->to, create->request.place, given->at);
        options.verb = std::move(*create);
    });
    addGlobalOptions(app, raw, options.global);
}

void defineRetarget(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto retarget = std::make_shared<RetargetOptions>();
    const auto given = std::make_shared<PlaceAndTarget>();
    CLI::App &app = addVerb(program, options, retarget, "retarget", "Let the link at PLACE point to TARGET");
    addPlaceAndTarget(app, raw, "PLACE TARGET", *given);
    addStyleOptions(app, retarget->request.style);
    addKindOption(app, raw, retarget->request.kind);
    addValue(
        app, raw, "--expect",
        [&request = retarget->request](const std::string &old) { request.expected = LinkTarget{old}; },
        "Only if it points to OLD now")
        ->type_name("OLD");
    addChangeOptions(app, raw, retarget->change);
    app.callback([&options, retarget, given] {
        settle(*given, retarget->request.place, given->at, retarget->request.target, given->to);
        options.verb = std::move(*retarget);
    });
    addGlobalOptions(app, raw, options.global);
}

void defineRemove(CLI::App &program, const RawArguments &raw, Options &options)
{
    const auto remove = std::make_shared<RemoveOptions>();
    CLI::App &app = addVerb(program, options, remove, "remove",
                            "Remove links, or names of files that have others; what they point to stays");
    addPaths(app, raw, "PLACE", remove->places, "What to remove; with --broken: where to look for it")->required();
    CLI::Option *broken =
        app.add_flag("--broken", remove->broken, "Remove the broken links below each place; never what may come back");
    for (CLI::Option *option : addTreeOptions(app, raw, remove->tree))
        option->needs(broken);
    addBulkOptions(app, raw, remove->change);
    addGlobalOptions(app, raw, options.global);
}

} // namespace

void defineVerbs(CLI::App &program, const RawArguments &raw, Options &options)
{
    addGlobalOptions(program, raw, options.global);
    program.require_subcommand(0, 1);
    program.footer("The options stand before or after the verb; -- ends them.\n"
                   "Exit status: 0 done, 1 scan --check found broken links, 2 wrong usage or would have had to ask,\n"
                   "3 some done and some not, 4 nothing done, 130 interrupted.");
    defineInspect(program, raw, options);
    defineRights(program, raw, options);
    defineSelfTest(program, raw, options);
    defineScan(program, raw, options);
    defineBacklinks(program, raw, options);
    defineCreate(program, raw, options);
    defineRetarget(program, raw, options);
    defineRemove(program, raw, options);
    defineBulkVerbs(program, raw, options);
    defineCatalog(program, raw, options);
    defineHistoryVerbs(program, raw, options);
}

} // namespace linkwright::cli
