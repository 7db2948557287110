// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/scan_words.h"
#include "cli/tree_change.h"
#include "cli/verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace linkwright::cli {

namespace {

std::size_t withoutEnd(const std::vector<Result<Planned>> &planned)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(planned, [](const auto &one) { return one && one->stillWithoutEnd; }));
}

} // namespace

int convertVerb(Session &session, const ConvertOptions &options)
{
    std::size_t endless = 0;
    const auto planner = [&](const std::vector<NativePath> &places, const StopToken &stop) {
        auto planned = planConvert(session.files, places, options.to, stop);
        endless = withoutEnd(planned);
        return planned;
    };
    const auto lookOver = [&](const Intended &) {
        if (endless > 0)
            session.messages.note(
                QCoreApplication::translate("Changes", "Links that led nowhere, and still name the same: %1.")
                    .arg(grouped(endless)));
    };
    // what has no end is never tidied, which is no failure
    const auto tell = [&](const NativePath &place, const Result<Planned> &planned) {
        const bool skipped = options.to == Conversion::Tidy && !planned && planned.error().kind != ErrorKind::NotSame;
        if (skipped) {
            const QString said = refusalOfEnd(planned.error().kind);
            session.messages.note(place, said.isEmpty() ? errorText(planned.error(), Doing::Reading) : said);
        }
        return skipped;
    };
    return changeTree(session, options.tree, options.change, "convert", planner,
                      {.tell = tell, .say = refusalOfEnd, .lookOver = lookOver});
}

} // namespace linkwright::cli
