// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/elevate.h"

#include "changes/applier.h"
#include "cli/terminal.h"
#include "platform/helper_place.h"
#include "text/elevation_text.h"

#include <algorithm>

namespace linkwright::cli {

namespace {

bool mayAsk(When elevate)
{
    switch (elevate) {
    case When::Auto: return terminal::isTerminal(terminal::Stream::Input);
    case When::Always: return true;
    case When::Never: return false;
    }
    return false;
}

} // namespace

std::unique_ptr<HelperElevation> elevationFor(const ElevateOptions &options)
{
    if (!mayAsk(options.when))
        return nullptr;
    if (options.channel)
        return std::make_unique<HelperElevation>([channel = *options.channel](const HelperOrder &) {
            auto helper = helperBehind(channel);
            return helper ? std::expected<std::unique_ptr<HelperProcess>, NoHelper>(std::move(helper))
                          : std::unexpected(NoHelper::Failed);
        });
    return std::make_unique<HelperElevation>(
        [](const HelperOrder &order) { return startHelper({helperPlace(), true, order}); });
}

void noteElevation(Session &session, const HelperElevation *elevation, const Plan &plan)
{
    if (elevation == nullptr)
        return;
    const std::vector<bool> needed = changesToElevate(session.files, plan, *elevation);
    const QString note = elevationNote(static_cast<std::size_t>(std::ranges::count(needed, true)), plan.changes.size());
    if (!note.isEmpty())
        session.messages.note(note);
    for (const Distrusted &distrusted : elevation->distrusted())
        session.messages.note(distrustText(distrusted, Spelling::Terminal));
}

} // namespace linkwright::cli
