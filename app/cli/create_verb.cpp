// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/kind_of_link.h"
#include "cli/verbs.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

/// Asks a person where nothing else tells what kind of link it must be.
Result<Planned> plan(Session &session, const CreateOptions &options)
{
    CreateRequest request = options.request;
    auto planned = planCreate(session.files, request);
    if (!planned || !planned->kindIsGuess)
        return planned;
    request.kind = askForKind(session, request.place, options.change);
    return planCreate(session.files, request);
}

bool replaces(const std::optional<Change> &change)
{
    return change && std::holds_alternative<RetargetLink>(*change);
}

} // namespace

int createVerb(Session &session, const CreateOptions &options)
{
    const CreateRequest &request = options.request;
    Intended intended;
    const auto planned = plan(session, options);
    if (request.hard && !planned && planned.error().kind == ErrorKind::IsAFolder) {
        session.messages.failure(request.place,
                                 QCoreApplication::translate("Changes", "A folder cannot have a second name."));
        ++intended.refused;
    } else {
        intended.add(session, request.place, planned);
    }
    intended.asks = planned && replaces(planned->change);
    if (request.hard)
        intended.hardTarget = request.target;
    return carryOut(session, options.change, std::move(intended), "create");
}

} // namespace linkwright::cli
