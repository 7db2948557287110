// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/tree_change.h"
#include "cli/verbs.h"

namespace linkwright::cli {

int convertVerb(Session &session, const ConvertOptions &options)
{
    const auto planner = [&](const std::vector<NativePath> &places, const StopToken &stop) {
        return planConvert(session.files, places, options.to, stop);
    };
    // what has no end is never tidied, which is no failure
    const auto tell = [&](const NativePath &place, const Result<Planned> &planned) {
        const bool skipped = options.to == Conversion::Tidy && !planned && planned.error().kind != ErrorKind::NotSame;
        if (skipped) {
            const QString said = refusalOfEnd(planned.error().kind);
            session.messages.note(place, said.isEmpty() ? errorText(planned.error().kind, Doing::Reading) : said);
        }
        return skipped;
    };
    return changeTree(session, options.tree, options.change, "convert", planner, {.tell = tell, .say = refusalOfEnd});
}

} // namespace linkwright::cli
