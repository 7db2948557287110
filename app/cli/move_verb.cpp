// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/verbs.h"

namespace linkwright::cli {

int moveVerb(Session &session, const MoveOptions &options)
{
    Intended intended;
    MoveRequest request = options.request;
    request.places = absolutely(session, request.places);
    request.destination = absolutely(session, request.destination);
    const auto planned = planMove(session.files, request);
    for (std::size_t at = 0; at < planned.size(); ++at) {
        const NativePath &place = options.request.places[at];
        if (!planned[at]) {
            session.messages.failure(place, planned[at].error(), request.places[at]);
            ++intended.refused;
            continue;
        }
        for (const Change &step : *planned[at])
            intended.add(step, placeOf(step) == request.places[at] ? place : placeOf(step));
        if (planned[at]->empty())
            intended.standing.push_back(place);
    }
    return carryOut(session, options.change, std::move(intended), "move");
}

} // namespace linkwright::cli
