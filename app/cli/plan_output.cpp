// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/plan_output.h"

#include "changes/physical_places.h"
#include "cli/plan_file.h"
#include "cli/plan_listing.h"
#include "store/plan_json.h"

namespace linkwright::cli {

namespace {

void printLines(Session &session, const Intended &intended)
{
    const PlanListing listing = listPlan(session, intended);
    for (const std::string &line : listing.lines)
        session.out.write(line + '\n');
    if (!session.options.quiet && !listing.summary.empty())
        session.out.write(listing.summary + '\n');
}

bool written(Session &session, const std::optional<NativePath> &file, const Plan &plan,
             Result<void> (*write)(const FileSystem &, const NativePath &, const Plan &))
{
    if (!file)
        return true;
    const auto done = write(session.files, *file, plan);
    if (!done)
        session.messages.failure(*file, done.error());
    return done.has_value();
}

} // namespace

void printPlan(Session &session, const Intended &intended)
{
    switch (session.options.format) {
    case Format::Json:
        session.out.write(planJson(withPhysicalPlaces(session.files, intended.plan), PlanLayout::OneLine));
        break;
    case Format::Text: printLines(session, intended); break;
    default:
        for (const NativePath &place : intended.places)
            session.out.write(place.bytes + '\0');
        break;
    }
    session.out.flush();
}

bool writePlanFiles(Session &session, const ChangeOptions &options, const Plan &plan)
{
    return written(session, options.planFile, plan, writePlanFile)
           && written(session, options.scriptFile, plan, writeScriptFile);
}

} // namespace linkwright::cli
