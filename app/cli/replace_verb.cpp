// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_replace.h"
#include "cli/change_run.h"
#include "cli/verbs.h"
#include "text/refusal_text.h"

namespace linkwright::cli {

namespace {

QString refusalOfCopy(ErrorKind kind)
{
    return endRefusalText(kind, FileForm::Copy);
}

QString refusalOfHardLink(ErrorKind kind)
{
    return endRefusalText(kind, FileForm::HardLink);
}

} // namespace

int replaceVerb(Session &session, const ReplaceOptions &options)
{
    Intended intended;
    intended.asksOneByOne = true;
    const auto places = eachOnce(session, options.places);
    const auto planned = planReplace(session.files, absolutely(session, places), options.with);
    for (std::size_t at = 0; at < planned.size(); ++at)
        intended.add(session, places[at], planned[at], Wish::One,
                     options.with == FileForm::Copy ? refusalOfCopy : refusalOfHardLink);
    return carryOut(session, options.change, std::move(intended), "replace");
}

} // namespace linkwright::cli
