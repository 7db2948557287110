// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/tree_change.h"

#include "cli/change_report.h"
#include "cli/interrupt.h"
#include "cli/tree_links.h"

namespace linkwright::cli {

int changeTree(Session &session, const ScanRequest &tree, const ChangeOptions &options, const std::string &what,
               const TreePlanner &planner, const TreeWords &words)
{
    Intended intended;
    {
        StopSource stop;
        const InterruptWatch watch(stop);
        ProblemLines problems(session);
        const TreeLinks links = linksBelow(session, tree, stop, problems);
        problems.close();
        intended.refused = links.missingRoots + links.lostRoots;
        const auto planned = planner(absolutely(session, links.places), stop.get_token());
        for (std::size_t at = 0; at < planned.size(); ++at) {
            if (!words.tell || !words.tell(links.places[at], planned[at]))
                intended.add(session, links.places[at], planned[at], Wish::Many, words.say);
        }
    }
    if (InterruptWatch::interrupted())
        return reportStoppedPlanning(session, intended.places.size());
    if (words.lookOver && options.yes && !options.onlyPlans())
        words.lookOver(intended);
    return carryOut(session, options, std::move(intended), what);
}

} // namespace linkwright::cli
