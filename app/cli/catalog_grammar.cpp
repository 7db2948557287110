// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/option_kinds.h"
#include "cli/verb_grammar.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <charconv>
#include <memory>

namespace linkwright::cli {

namespace {

int daysFrom(const std::string &text)
{
    int days = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, days);
    if (error != std::errc() || stop != end || days < 1)
        refuseUsage("--prune needs a whole number of days, 1 or more");
    return days;
}

std::string volumeFrom(const std::string &text)
{
    if (text.empty())
        refuseUsage("--forget-volume needs a place, a label or an id");
    return text;
}

/// Each of these is all that is done.
void excludeEachOther(const std::vector<CLI::Option *> &options)
{
    for (std::size_t one = 0; one < options.size(); ++one) {
        for (std::size_t other = one + 1; other < options.size(); ++other)
            options[one]->excludes(options[other]);
    }
}

} // namespace

std::string scanNameFrom(const std::string &text)
{
    if (text.empty())
        refuseUsage("a saved scan needs a name");
    return text;
}

void defineCatalog(CLI::App &program, const RawArguments &raw, Options &options)
{
    using Act = CatalogOptions::Act;
    const auto catalog = std::make_shared<CatalogOptions>();
    CLI::App &app =
        addVerb(program, options, catalog, "catalog", "List the saved scans and what is known of links; compare scans");
    const auto addNamed = [&](const std::string &name, Act act, const std::string &help) {
        return addValue(
                   app, raw, name,
                   [catalog, act](const std::string &text) {
                       catalog->act = act;
                       catalog->scan = scanNameFrom(text);
                   },
                   help)
            ->type_name("SCAN");
    };
    const auto addAct = [&](const std::string &name, Act act, const std::string &help) {
        return app.add_flag_callback(name, [catalog, act] { catalog->act = act; }, help);
    };
    CLI::Option *compare =
        addNamed("--compare", Act::Compare, "Tell what became of its links until the scan OTHER, or until now");
    CLI::Option *forget = addNamed("--forget", Act::Forget, "Forget this saved scan");
    CLI::Option *forgetVolume =
        addValue(
            app, raw, "--forget-volume",
            [catalog](const std::string &text) {
                catalog->act = Act::ForgetVolume;
                catalog->volume = volumeFrom(text);
            },
            "Forget this volume, by its place, label or id: links into it are broken then, not offline")
            ->type_name("VOLUME");
    CLI::Option *prune =
        addValue(
            app, raw, "--prune",
            [catalog](const std::string &text) {
                catalog->act = Act::Prune;
                catalog->days = daysFrom(text);
            },
            "Forget links that are gone, and volumes that are away, if nobody saw them for so many days")
            ->type_name("DAYS");
    excludeEachOther({compare, forget, forgetVolume, prune,
                      addAct("--volumes", Act::Volumes, "List the volumes that were seen"),
                      addAct("--on", Act::SwitchOn, "Record what is seen (as it is at first)"),
                      addAct("--off", Act::SwitchOff, "Record nothing; what is known stays"),
                      addAct("--clear", Act::Clear, "Forget everything, saved scans too")});
    addValue(
        app, raw, "OTHER", [catalog](const std::string &text) { catalog->other = scanNameFrom(text); },
        "With --compare: a later scan")
        ->type_name("")
        ->needs(compare);
    addGlobalOptions(app, raw, options.global);
}

} // namespace linkwright::cli
