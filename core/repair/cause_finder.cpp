// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/cause_finder.h"

#include "repair/search_names.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace linkwright {

namespace {

constexpr unsigned mostLevels = 8; // that a prefix grows to split a group

/// The same place said of a longer prefix: both mean one move.
bool saysTheSame(const Candidate &whole, const WantedGroup &of, const Candidate &part, const WantedGroup &partOf)
{
    return part.prefix.bytes == whole.prefix.bytes + partOf.prefix.bytes.substr(of.prefix.bytes.size());
}

void append(std::vector<const WantedPath *> &all, const std::vector<const WantedPath *> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

CauseFinder::CauseFinder(const FileSystem &files, const std::vector<BrokenLink> &links, const RepairRequest &request,
                         const StopToken &stop)
    : m_files(files)
    , m_links(links)
    , m_request(request)
    , m_stop(stop)
    , m_wanted(wantedPaths(links, m_ends))
{
}

std::vector<Cause> CauseFinder::find()
{
    askKnown();
    const auto searched = physicalFolders(m_files, m_request);
    const Sightings sightings = searchNames(m_files, m_request, searched, m_ends, m_stop);
    m_nominees = std::make_unique<Nominees>(m_files, m_request, sightings, searched, m_stop);
    std::vector<Cause> causes;
    for (WantedGroup &group : groupsByMissing()) {
        for (Weighed &weighed : explained(std::move(group), mostLevels))
            causes.push_back(causeOf(std::move(weighed)));
    }
    m_nominees.reset();
    joinTwins(causes, m_links);
    demoteDisputed(causes, m_links, std::move(m_claims));
    addUnfindable(causes);
    std::ranges::sort(causes, [](const Cause &one, const Cause &other) {
        return std::tuple(other.links.size(), one.prefix) < std::tuple(one.links.size(), other.prefix);
    });
    return causes;
}

/// In one question: the wanted paths, and all folders above them that are missing.
void CauseFinder::askKnown()
{
    if (m_request.known == nullptr)
        return;
    std::set<NativePath> asked;
    for (const WantedPath &wanted : m_wanted) {
        for (std::size_t depth = wanted.missingDepth; depth <= wanted.depth; ++depth)
            asked.insert(firstNames(wanted.path, depth));
    }
    const std::vector<NativePath> places(asked.begin(), asked.end());
    const auto told = m_request.known->at(places);
    if (!told && m_request.problem)
        m_request.problem(told.error());
    for (std::size_t at = 0; told && at < std::min(told->size(), places.size()); ++at) {
        if (const auto &known = (*told)[at])
            m_known.emplace(places[at], *known);
    }
    for (WantedPath &wanted : m_wanted)
        wanted.known = knownAt(wanted.path);
}

std::optional<Fingerprint> CauseFinder::knownAt(const NativePath &place) const
{
    const auto found = m_known.find(place);
    return found == m_known.end() ? std::nullopt : std::optional(found->second);
}

std::vector<WantedGroup> CauseFinder::groupsByMissing() const
{
    std::map<NativePath, WantedGroup> groups;
    for (const WantedPath &wanted : m_wanted) {
        NativePath prefix = firstNames(wanted.path, wanted.missingDepth);
        WantedGroup &group = groups[prefix];
        group.wanted.push_back(&wanted);
        if (group.prefix.isEmpty())
            group = {prefix, wanted.missingDepth, std::move(group.wanted), knownAt(prefix)};
    }
    std::vector<WantedGroup> all;
    all.reserve(groups.size());
    for (auto &[prefix, group] : groups)
        all.push_back(std::move(group));
    return all;
}

const Candidate *CauseFinder::Weighed::convincing() const
{
    const Candidate *best = nullptr;
    for (const Candidate &candidate : candidates) {
        if (candidate.certainty > (best ? best->certainty : Certainty::Possible))
            best = &candidate;
    }
    return best;
}

CauseFinder::Weighed CauseFinder::weigh(WantedGroup group)
{
    std::vector<Findings> findings;
    for (const NativePath &place : m_nominees->placesFor(group)) {
        if (m_stop.stop_requested())
            break;
        findings.push_back(lookBelow(m_files, m_request, group, place));
        claim(group, findings.back());
    }
    auto candidates = weighed(group, findings, !m_stop.stop_requested());
    const SplitPath missing = split(group.prefix);
    for (Candidate &candidate : candidates) {
        const SplitPath place = split(candidate.prefix);
        if (place.folder == missing.folder)
            candidate.reason.twin = twinOf(m_request.fold, missing.name, place.name);
    }
    auto others = candidates.empty() ? doubtful(group, findings) : std::vector<Candidate>();
    return {std::move(group), std::move(candidates), std::move(others)};
}

/// A place with more than half of the names may be what the prefix was, whatever else is known of it.
void CauseFinder::claim(const WantedGroup &group, const Findings &place)
{
    const auto isThere = [](const Finding &finding) { return finding.presence != Presence::Absent; };
    const auto there = static_cast<std::size_t>(std::ranges::count_if(place.each, isThere));
    if (group.isOneName() || there * 2 <= group.wanted.size())
        return;
    for (std::size_t at = 0; at < group.wanted.size(); ++at) {
        const NativePath &wanted = group.wanted[at]->path;
        if (isThere(place.each[at]))
            m_claims.add({place.prefix.bytes + wanted.bytes.substr(group.prefix.bytes.size())}, wanted);
    }
}

/// The group as a whole where one place has nearly all of it; else those parts of it that have places of their own, and
/// what is left.
// NOLINTNEXTLINE(misc-no-recursion): no deeper than mostLevels
std::vector<CauseFinder::Weighed> CauseFinder::explained(WantedGroup group, unsigned levels)
{
    Weighed whole = weigh(std::move(group));
    const Candidate *best = whole.convincing();
    const bool isDone = best != nullptr || levels == 0 || whole.group.isOneName() || m_stop.stop_requested();
    auto parts = isDone ? std::vector<Weighed>() : splitUp(whole, levels);
    if (parts.empty())
        parts.push_back(std::move(whole));
    return parts;
}

/// A part that goes where the best place for the whole is stays with it: that much is missing there speaks against it.
// NOLINTNEXTLINE(misc-no-recursion): no deeper than mostLevels
std::vector<CauseFinder::Weighed> CauseFinder::splitUp(const Weighed &whole, unsigned levels)
{
    const WantedGroup &group = whole.group;
    std::vector<const WantedPath *> rest;
    std::vector<Weighed> parts;
    for (WantedGroup &child : children(group, rest)) {
        for (Weighed &part : explained(std::move(child), levels - 1)) {
            const Candidate *found = part.convincing();
            const bool isOfWhole = found != nullptr && !whole.candidates.empty()
                                   && saysTheSame(whole.candidates.front(), group, *found, part.group);
            if (found != nullptr && !isOfWhole)
                parts.push_back(std::move(part));
            else
                append(rest, part.group.wanted);
        }
    }
    if (!parts.empty() && !rest.empty()) {
        std::ranges::sort(rest, {}, &WantedPath::path);
        parts.push_back(weigh({group.prefix, group.depth, std::move(rest), group.known}));
    }
    return parts;
}

/// The group by one more name. What has no such name, or is too little to tell anything, comes to the rest.
std::vector<WantedGroup> CauseFinder::children(const WantedGroup &group, std::vector<const WantedPath *> &rest) const
{
    std::map<NativePath, std::vector<const WantedPath *>> byPrefix;
    for (const WantedPath *wanted : group.wanted) {
        if (wanted->depth > group.depth)
            byPrefix[firstNames(wanted->path, group.depth + 1)].push_back(wanted);
        else
            rest.push_back(wanted);
    }
    std::vector<WantedGroup> groups;
    for (auto &[prefix, wanted] : byPrefix) {
        WantedGroup child{prefix, group.depth + 1, std::move(wanted), knownAt(prefix)};
        if (!child.isKnown() && !child.isTelling())
            append(rest, child.wanted);
        else
            groups.push_back(std::move(child));
    }
    return groups;
}

Cause CauseFinder::causeOf(Weighed weighed)
{
    auto &candidates = weighed.candidates.empty() ? weighed.doubtful : weighed.candidates;
    Cause cause{.prefix = std::move(weighed.group.prefix), .links = {}, .candidates = std::move(candidates)};
    for (const WantedPath *wanted : weighed.group.wanted)
        cause.links.insert(cause.links.end(), wanted->links.begin(), wanted->links.end());
    std::ranges::sort(cause.links);
    if (!cause.candidates.empty())
        cause.twin = cause.candidates.front().reason.twin;
    return cause;
}

/// Links of which nobody can say where they led belong to what they miss, too.
void CauseFinder::addUnfindable(std::vector<Cause> &causes) const
{
    std::map<NativePath, std::size_t> byPrefix;
    for (std::size_t at = 0; at < causes.size(); ++at)
        byPrefix.emplace(causes[at].prefix, at);
    for (std::size_t at = 0; at < m_links.size(); ++at) {
        if (!m_links[at].leadsNowhere())
            continue;
        const auto [known, isNew] = byPrefix.emplace(m_links[at].missing, causes.size());
        if (isNew)
            causes.push_back({.prefix = m_links[at].missing, .links = {}, .candidates = {}});
        causes[known->second].links.push_back(at);
    }
}

} // namespace linkwright
