// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/find_causes.h"

#include "repair/cause_finder.h"

namespace linkwright {

std::vector<Cause> findCauses(const FileSystem &files, const std::vector<BrokenLink> &links,
                              const RepairRequest &request, const StopToken &stop)
{
    return CauseFinder(files, links, request, stop).find();
}

NativePath endOf(const BrokenLink &link, const Cause &cause, const Candidate &candidate, const Heal &heal)
{
    if (!heal.end.isEmpty())
        return heal.end;
    return {candidate.prefix.bytes + link.wanted.bytes.substr(cause.prefix.bytes.size())};
}

} // namespace linkwright
