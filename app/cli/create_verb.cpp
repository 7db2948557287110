// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/verbs.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

bool replaces(const std::optional<Change> &change)
{
    return change && std::holds_alternative<RetargetLink>(*change);
}

} // namespace

int createVerb(Session &session, const CreateOptions &options)
{
    const CreateRequest &request = options.request;
    Intended intended;
    const auto planned = planCreate(session.files, request);
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
