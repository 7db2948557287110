// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_remove_broken.h"
#include "cli/scan_words.h"
#include "cli/tree_change.h"
#include "cli/verbs.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

void noteLeft(Session &session, const BrokenRemoval &removal)
{
    if (removal.uncertain() > 0)
        session.messages.note(QCoreApplication::translate("Changes",
                                                          "%1 links may work again, or could not be checked; "
                                                          "they stay.")
                                  .arg(grouped(removal.uncertain())));
}

int removeBroken(Session &session, const RemoveOptions &options)
{
    const auto planner = [&](const std::vector<NativePath> &places, const StopToken &stop) {
        BrokenRemoval removal = planRemoveBroken(session.files, places, stop);
        noteLeft(session, removal);
        return std::move(removal.planned);
    };
    ScanRequest tree = options.tree;
    tree.roots = options.places;
    return changeTree(session, tree, options.change, "remove", planner);
}

} // namespace

int removeVerb(Session &session, const RemoveOptions &options)
{
    if (options.broken)
        return removeBroken(session, options);
    Intended intended;
    const auto places = eachOnce(session, options.places);
    const auto planned = planRemoveAll(session.files, places);
    for (std::size_t at = 0; at < planned.size(); ++at)
        intended.add(session, places[at], planned[at]);
    return carryOut(session, options.change, std::move(intended), "remove");
}

} // namespace linkwright::cli
