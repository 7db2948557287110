// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "gestures/repair_findings.h"

#include "bulk/unicode_fold.h"
#include "repair/weigh.h"
#include "store/catalog.h"
#include "store/digest.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <thread>

namespace linkwright {

namespace {

/// Those to be repaired, and the others after them, each once.
std::vector<NativePath> withWitnesses(const RepairWish &wish)
{
    const std::set<NativePath> wanted(wish.places.begin(), wish.places.end());
    std::vector<NativePath> all = wish.places;
    std::ranges::copy_if(wish.witnesses, std::back_inserter(all),
                         [&](const NativePath &place) { return !wanted.contains(place); });
    return all;
}

Because becauseOf(Certainty certainty, const Reason &reason)
{
    switch (certainty) {
    case Certainty::Certain: return Because::SameEnds;
    case Certainty::Likely: return Because::SamePaths;
    case Certainty::Possible: break;
    }
    if (reason.rivals > 0)
        return Because::AlsoElsewhere;
    return reason.found < reason.wanted ? Because::SomePaths : Because::AlsoWanted;
}

/// Of fewer links a candidate may be more or less sure than of all.
void settleAnew(Candidate &candidate)
{
    const Certainty before = candidate.certainty;
    settleCertainty(candidate);
    if (candidate.certainty != before)
        candidate.reason.because = becauseOf(candidate.certainty, candidate.reason);
}

/// Leaves the first links and what heals them.
void keepFirst(RepairFindings &findings, std::size_t count)
{
    if (findings.links.size() == count)
        return;
    const auto isOther = [count](std::size_t link) { return link >= count; };
    findings.links.erase(findings.links.begin() + std::ptrdiff_t(count), findings.links.end());
    for (BrokenLink &link : findings.links) {
        if (link.follows && isOther(*link.follows))
            link.follows.reset(); // nobody cures that one
    }
    for (Cause &cause : findings.causes) {
        std::erase_if(cause.links, isOther);
        for (Candidate &candidate : cause.candidates)
            std::erase_if(candidate.heals, [&](const Heal &heal) { return isOther(heal.link); });
        std::erase_if(cause.candidates, [](const Candidate &candidate) { return candidate.heals.empty(); });
        for (Candidate &candidate : cause.candidates)
            settleAnew(candidate);
        rank(cause.candidates);
    }
    std::erase_if(findings.causes, [](const Cause &cause) { return cause.links.empty(); });
    std::ranges::stable_sort(findings.causes, std::ranges::greater(),
                             [](const Cause &cause) { return cause.links.size(); });
}

} // namespace

RepairFindings findRepairs(const FileSystem &files, const RepairWish &wish, ScanProgress &progress,
                           const StopToken &stop)
{
    RepairFindings findings;
    findings.links = readBroken(files, withWitnesses(wish), stop);
    const std::set<NativePath> wanted(wish.places.begin(), wish.places.end());
    const auto isWanted = [&wanted](const BrokenLink &link) { return wanted.contains(link.place); };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(findings.links, isWanted));
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
    keepFirst(findings, count);
    return findings;
}

} // namespace linkwright
