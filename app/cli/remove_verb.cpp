// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/verbs.h"

namespace linkwright::cli {

int removeVerb(Session &session, const RemoveOptions &options)
{
    Intended intended;
    const auto planned = planRemoveAll(session.files, options.places);
    for (std::size_t at = 0; at < planned.size(); ++at)
        intended.add(session, options.places[at], planned[at]);
    return carryOut(session, options.change, intended);
}

} // namespace linkwright::cli
