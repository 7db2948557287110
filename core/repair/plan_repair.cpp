// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/plan_repair.h"

#include "base/path_rules.h"
#include "changes/entry_at_home.h"
#include "links/relative.h"
#include "repair/find_causes.h"

#include <algorithm>
#include <map>

namespace linkwright {

namespace {

/// The surest heal of each link.
struct Chosen
{
    NativePath end;
    Certainty certainty = Certainty::Possible;
};

using ChosenByLink = std::map<std::size_t, Chosen>;

void choose(ChosenByLink &chosen, const std::vector<BrokenLink> &links, const Cause &cause, const Candidate &candidate,
            Certainty least)
{
    for (const Heal &heal : candidate.heals) {
        if (heal.certainty < least)
            continue;
        const auto known = chosen.find(heal.link);
        if (known == chosen.end() || known->second.certainty < heal.certainty)
            chosen[heal.link] = {endOf(links[heal.link], cause, candidate, heal), heal.certainty};
    }
}

/// Whether a link will lead to its end because the one it follows is cured.
bool healsAlong(const std::vector<BrokenLink> &links, const ChosenByLink &chosen, std::size_t link,
                const NativePath &end)
{
    const auto &follows = links[link].follows;
    const auto followed = follows ? chosen.find(*follows) : chosen.end();
    if (followed == chosen.end())
        return false;
    const NativePath &wanted = links[followed->first].wanted;
    return isWithin(links[link].wanted, wanted)
           && followed->second.end.bytes + links[link].wanted.bytes.substr(wanted.bytes.size()) == end.bytes;
}

std::vector<Cure> withoutFollowers(const std::vector<BrokenLink> &links, const ChosenByLink &chosen)
{
    std::vector<Cure> cures;
    for (const auto &[link, heal] : chosen) {
        if (!healsAlong(links, chosen, link, heal.end))
            cures.push_back({link, heal.end});
    }
    return cures;
}

LinkTarget textFor(const EntryAtHome &link, const NativePath &end)
{
    const LinkTarget &before = link.seen.target;
    LinkTarget after = before.isAbsolute() ? LinkTarget{end.bytes} : relativeBetween(link.home->realPath, end);
    if (!before.raw.empty() && path_rules::isSeparator(before.raw.back()))
        after.raw += path_rules::preferredSeparator;
    return after;
}

Result<Planned> planCure(EntryReader &reader, const BrokenLink &broken, const NativePath &end)
{
    const auto link = reader.readLink(broken.place);
    if (!link)
        return std::unexpected(link.error());
    if (link->seen.target != broken.target)
        return failure(ErrorKind::Changed, broken.place);
    const LinkTarget after = textFor(*link, end);
    auto planned = retargeted(*link, after);
    if (!planned)
        return planned;
    const Chain chain = trace(*link->home, link->place.name, after, Supposed{link->realPlace(), after});
    const bool leadsThere = chain.verdict.health == Health::Healthy
                            && (chain.verdict.path == end || chain.hops.size() > 1); // where a link stands
    return leadsThere ? planned : failure(ErrorKind::NotSame, broken.place);
}

} // namespace

std::vector<Cure> curesOf(const std::vector<BrokenLink> &links, const Cause &cause, const Candidate &candidate,
                          Certainty least)
{
    ChosenByLink chosen;
    choose(chosen, links, cause, candidate, least);
    return withoutFollowers(links, chosen);
}

std::vector<Cure> curesOf(const std::vector<BrokenLink> &links, const std::vector<Cause> &causes, Certainty least)
{
    ChosenByLink chosen;
    for (const Cause &cause : causes) {
        for (const Candidate &candidate : cause.candidates)
            choose(chosen, links, cause, candidate, std::max(least, Certainty::Likely));
    }
    return withoutFollowers(links, chosen);
}

std::vector<Result<Planned>> planRepair(const FileSystem &files, const std::vector<BrokenLink> &links,
                                        const std::vector<Cure> &cures, const StopToken &stop)
{
    std::vector<Result<Planned>> planned;
    planned.reserve(cures.size());
    EntryReader reader(files);
    for (const Cure &cure : cures) {
        if (stop.stop_requested())
            break;
        planned.push_back(planCure(reader, links[cure.link], cure.end));
    }
    return planned;
}

} // namespace linkwright
