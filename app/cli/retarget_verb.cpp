// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/verbs.h"
#include "cli/whats_there.h"

namespace linkwright::cli {

namespace {

void tellOtherThan(const LinkTarget &target, Session &session, const RetargetRequest &request, const Error &error)
{
    Seen expected;
    expected.identity.type = NodeType::SymbolicLink;
    expected.target = target;
    const RetargetLink change{error.where, expected, {request.target.bytes}};
    Refusals(session, Stage::Tried).tell(request.place, change, error);
}

} // namespace

int retargetVerb(Session &session, const RetargetOptions &options)
{
    const RetargetRequest &request = options.request;
    Intended intended;
    const auto planned = planRetarget(session.files, request);
    const auto &expected = request.expected;
    if (!planned && planned.error().kind == ErrorKind::Changed && expected) {
        tellOtherThan(*expected, session, request, planned.error());
        ++intended.refused;
    } else {
        intended.add(session, request.place, planned);
    }
    return carryOut(session, options.change, std::move(intended), "retarget");
}

} // namespace linkwright::cli
