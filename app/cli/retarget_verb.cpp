// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/verbs.h"

namespace linkwright::cli {

int retargetVerb(Session &session, const RetargetOptions &options)
{
    Intended intended;
    intended.add(session, options.request.place, planRetarget(session.files, options.request));
    return carryOut(session, options.change, std::move(intended), "retarget");
}

} // namespace linkwright::cli
