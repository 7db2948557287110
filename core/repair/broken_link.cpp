// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/broken_link.h"

#include "base/path_rules.h"
#include "changes/entry_at_home.h"
#include "links/way_steps.h"
#include "platform/system_codes.h"

#include <algorithm>
#include <map>

namespace linkwright {

namespace {

/// The hop whose text names what the walk did not find.
std::size_t hopThatFails(const Chain &chain)
{
    const auto steps = waySteps(chain);
    const auto isThere = [&](const WayStep &step) { return !step.goesUp && step.path == chain.verdict.path; };
    auto failing = std::ranges::find_if(steps, isThere);
    if (failing != steps.end() && !system_code::saysNotFound(chain.verdict.osCode))
        ++failing; // a file is there; what was to be in it is not
    return failing == steps.end() ? 0 : failing->hop;
}

/// It may have been renamed or copied with its time since it was written.
LinkTimes timesOf(const Seen &link)
{
    return {.oldest = link.marks.modified, .newest = std::max(link.marks.modified, link.changed)};
}

BrokenLink brokenLink(const EntryAtHome &link, const Chain &chain, std::size_t failing)
{
    return {.place = link.place.path,
            .target = link.seen.target,
            .verdict = chain.verdict,
            .realPlace = link.realPlace(),
            .wanted = withoutTrailingSeparators(wantedPath(chain)),
            .missing = chain.verdict.path,
            .written = failing == 0 ? timesOf(link.seen) : LinkTimes()};
}

} // namespace

bool BrokenLink::wantsFolder() const
{
    return !target.raw.empty() && path_rules::isSeparator(target.raw.back());
}

std::vector<BrokenLink> readBroken(const FileSystem &files, const std::vector<NativePath> &places,
                                   const StopToken &stop)
{
    std::vector<BrokenLink> broken;
    std::vector<NativePath> tellers; // whose text it is, one a link
    EntryReader reader(files);
    for (const NativePath &place : places) {
        if (stop.stop_requested())
            break;
        const auto link = reader.readLink(place);
        if (!link)
            continue;
        const Chain chain = link->chain();
        if (chain.verdict.health != Health::Broken)
            continue;
        const std::size_t failing = hopThatFails(chain);
        broken.push_back(brokenLink(*link, chain, failing));
        tellers.push_back(chain.hops[failing].place);
    }
    std::map<NativePath, std::size_t> byPlace;
    for (std::size_t at = 0; at < broken.size(); ++at)
        byPlace.emplace(broken[at].realPlace, at);
    for (std::size_t at = 0; at < broken.size(); ++at) {
        const auto teller = byPlace.find(tellers[at]);
        if (teller != byPlace.end() && teller->second != at)
            broken[at].follows = teller->second;
    }
    return broken;
}

} // namespace linkwright
