// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selftest/acts.h"

#include "changes/applier.h"
#include "changes/inverse.h"

namespace linkwright::selftest {

Result<void> Acts::make(const NativePath &place, const Subject &subject, bool makeParents)
{
    CreateRequest request{{subject.target}, place, subject.style};
    request.makeParents = makeParents;
    request.kind = subject.kind;
    return plan(planCreate(m_files, request));
}

Result<void> Acts::retarget(const NativePath &place, const Subject &subject)
{
    return plan(planRetarget(m_files, {place, {subject.otherTarget}, subject.style, std::nullopt, subject.kind}));
}

Result<void> Acts::plan(const Result<Planned> &planned)
{
    if (!planned)
        return std::unexpected(planned.error());
    const std::optional<Change> &change = planned->change;
    return change ? applyOne(*change) : failure(ErrorKind::Unverified, {});
}

Result<void> Acts::applyOne(const Change &change)
{
    NoJournal journal;
    const ApplyReport report = apply(m_files, {{change}}, journal);
    m_last = change;
    m_lastFolders = report.outcomes.front().madeFolders;
    if (const auto &error = report.outcomes.front().error)
        return std::unexpected(*error);
    return {};
}

Result<void> Acts::undo()
{
    if (!m_last)
        return failure(ErrorKind::Unverified, {});
    for (const Change &change : inverseOf({*m_last, m_lastFolders})) {
        if (auto undone = applyOne(change); !undone)
            return undone;
    }
    return {};
}

} // namespace linkwright::selftest
