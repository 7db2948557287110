// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "gestures/repair_findings.h"

#include "bulk/unicode_fold.h"
#include "store/catalog.h"
#include "store/digest.h"

#include <algorithm>
#include <thread>

namespace linkwright {

RepairFindings findRepairs(const FileSystem &files, const RepairWish &wish, ScanProgress &progress,
                           const StopToken &stop)
{
    RepairFindings findings;
    findings.links = readBroken(files, wish.places, stop);
    const auto catalog =
        wish.catalog.isEmpty() ? failure(ErrorKind::NotFound, {}) : Catalog::open(wish.catalog, History::Access::Read);
    RepairRequest request;
    request.searchIn = wish.searchIn;
    request.threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
    request.known = catalog ? catalog->get() : nullptr; // without it less is certain, and that is all
    request.digest = sha256;
    request.fold = unicodeFold;
    request.problem = [&findings](const Error &error) { findings.problems.push_back(error); };
    request.progress = &progress;
    findings.causes = findCauses(files, findings.links, request, stop);
    return findings;
}

} // namespace linkwright
