// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/nominees.h"

#include "repair/mount_points.h"
#include "repair/path_probe.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostPlaces = 8; // that are looked at closely
constexpr std::size_t mostSigns = 4096; // places that are looked at for signs
constexpr std::size_t mostCounted = 4'000'000; // sightings for one group
constexpr std::size_t sampleSize = 8;
constexpr std::size_t forThing = 2; // what a path that was met counts, when it is no link

/// A few of the wanted paths that have names below the prefix, from all over.
std::vector<const WantedPath *> sampleOf(const WantedGroup &group, bool (*isFit)(const WantedPath &))
{
    std::vector<const WantedPath *> fit;
    for (const WantedPath *wanted : group.wanted) {
        if (wanted->depth > group.depth && isFit(*wanted))
            fit.push_back(wanted);
    }
    std::vector<const WantedPath *> sample;
    const std::size_t step = std::max<std::size_t>(fit.size() / sampleSize, 1);
    for (std::size_t at = 0; at < fit.size() && sample.size() < sampleSize; at += step)
        sample.push_back(fit[at]);
    return sample;
}

/// What has the fewest sightings tells most, and is counted first.
std::vector<const WantedPath *> rarestFirst(const WantedGroup &group, const Sightings &sightings)
{
    auto wanted = group.wanted;
    if (!group.isOneName())
        std::erase_if(wanted, [&](const WantedPath *path) { return path->depth == group.depth; });
    std::ranges::stable_sort(wanted, {},
                             [&](const WantedPath *path) { return sightings.countOf(path->endBelow(group.depth)); });
    return wanted;
}

std::size_t sharedNames(const NativePath &one, const NativePath &other)
{
    const auto ones = components(one.bytes);
    const auto others = components(other.bytes);
    return static_cast<std::size_t>(std::ranges::mismatch(ones, others).in1 - ones.begin());
}

/// How many of a group's paths were met below a folder.
using MetBelow = std::unordered_map<std::string_view, std::size_t>;

std::size_t sharedBytes(std::string_view one, std::string_view other)
{
    return static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
}

/// Where nothing was recorded that a closer look would tell: those with most, and of equal ones the nearest.
std::vector<std::pair<std::string_view, std::size_t>> mostMet(const MetBelow &met, const WantedGroup &group)
{
    std::vector<std::pair<std::string_view, std::size_t>> most(met.begin(), met.end());
    const std::string &near = group.prefix.bytes;
    const auto rank = [&near](const auto &folder) { return std::pair(folder.second, sharedBytes(folder.first, near)); };
    const std::size_t kept = std::min(group.isKnown() ? mostSigns : 4 * mostPlaces, most.size());
    std::ranges::partial_sort(most, most.begin() + static_cast<std::ptrdiff_t>(kept), std::greater(), rank);
    most.resize(kept);
    return most;
}

bool mayStandIn(const Folder &folder, std::string_view name, const Fingerprint &known)
{
    const auto facts = folder.look(name);
    return facts && mayBe(known, *facts);
}

bool mayStandAt(const FileSystem &files, const NativePath &place, const Fingerprint &known)
{
    if (isMountThatMayHang(files, place))
        return false;
    const SplitPath parts = split(place);
    const auto folder = files.openFolder(parts.folder);
    return folder && mayStandIn(**folder, parts.name, known);
}

} // namespace

std::vector<NativePath> Nominees::placesFor(const WantedGroup &group)
{
    auto nominees = fromWalk(group);
    addNeighbours(group, nominees);
    std::erase_if(nominees, [](const Nominee &nominee) { return !isProperName(split(nominee.prefix).name); });
    for (Nominee &nominee : nominees)
        nominee.shared = sharedNames(nominee.prefix, group.prefix);
    const auto before = [](const Nominee &one, const Nominee &other) {
        return std::tuple(other.recorded, other.met, other.shared, one.prefix)
               < std::tuple(one.recorded, one.met, one.shared, other.prefix);
    };
    lookForSigns(group, nominees);
    std::ranges::sort(nominees, before);
    std::vector<NativePath> places;
    for (Nominee &nominee : nominees) {
        if (places.size() < mostPlaces && std::ranges::find(places, nominee.prefix) == places.end())
            places.push_back(std::move(nominee.prefix));
    }
    return places;
}

std::vector<Nominees::Nominee> Nominees::fromWalk(const WantedGroup &group) const
{
    MetBelow met;
    std::size_t counted = 0;
    for (const WantedPath *wanted : rarestFirst(group, m_sightings)) {
        if (counted > mostCounted)
            break;
        for (const auto &below : m_sightings.foldersOf(wanted->endBelow(group.depth))) {
            met[below.folder] += below.asLink ? 1 : forThing; // trees of links are often alike, and often broken, too
            ++counted;
        }
    }
    const std::string name = group.isOneName() ? split(group.prefix).name : std::string();
    std::vector<Nominee> nominees;
    for (const auto &[folder, count] : mostMet(met, group)) {
        NativePath prefix{std::string(folder)};
        if (group.isOneName())
            prefix = prefix / name;
        nominees.push_back({.prefix = std::move(prefix), .met = count});
    }
    return nominees;
}

void Nominees::addNeighbours(const WantedGroup &group, std::vector<Nominee> &nominees)
{
    const bool isFirstMissing = group.wanted.front()->missingDepth == group.depth; // else nothing is beside it
    if (isFirstMissing && group.isOneName())
        addTwins(group, nominees);
    else if (isFirstMissing && !wasSearched(split(group.prefix).folder))
        addSiblings(group, nominees);
}

/// Beside a single name: what a person would read as the same, and the thing itself under another name.
void Nominees::addTwins(const WantedGroup &group, std::vector<Nominee> &nominees)
{
    const SplitPath parts = split(group.prefix);
    for (const auto &twin : m_neighbours.twinsOf(parts.folder, parts.name))
        nominees.push_back({.prefix = parts.folder / twin.name, .recorded = 1});
    if (!group.known)
        return;
    for (const auto &neighbour : m_neighbours.in(parts.folder)) {
        if (neighbour.node != 0 && neighbour.node == group.known->identity.node && neighbour.name != parts.name)
            nominees.push_back({.prefix = parts.folder / neighbour.name, .recorded = 1});
    }
}

void Nominees::addSiblings(const WantedGroup &group, std::vector<Nominee> &nominees)
{
    const SplitPath parts = split(group.prefix);
    const auto sample = sampleOf(group, [](const WantedPath &) { return true; });
    PathProbe probe(m_files, parts.folder);
    for (const auto &sibling : m_neighbours.in(parts.folder)) {
        const bool mayBeFolder = sibling.type == NodeType::Folder || sibling.type == NodeType::Unknown;
        if (!mayBeFolder || sibling.name == parts.name)
            continue;
        if (m_siblingsLeft == 0 || m_stop.stop_requested())
            return;
        --m_siblingsLeft;
        std::size_t met = 0;
        for (const WantedPath *wanted : sample) {
            auto names = components(wanted->path.bytes);
            const std::string_view last = names.back();
            names[group.depth - 1] = sibling.name;
            const auto below = std::span(names).subspan(group.depth - 1, names.size() - group.depth);
            const Folder *folder = probe.folderAt(below);
            met += folder && folder->look(last) ? 1 : 0;
        }
        if (met > 0)
            nominees.push_back(
                {.prefix = parts.folder / sibling.name, .met = forThing * met * group.wanted.size() / sample.size()});
    }
}

bool Nominees::wasSearched(const NativePath &folder) const
{
    return std::ranges::any_of(m_searched, [&](const NativePath &searched) { return isWithin(folder, searched); });
}

void Nominees::lookForSigns(const WantedGroup &group, std::vector<Nominee> &nominees) const
{
    const auto sample = sampleOf(group, [](const WantedPath &wanted) { return wanted.known.has_value(); });
    if (!group.known && sample.empty())
        return;
    for (Nominee &nominee : nominees) {
        if (m_stop.stop_requested())
            return;
        if (group.known && mayStandAt(m_files, nominee.prefix, *group.known))
            nominee.recorded += 2 * sampleSize; // the folder itself outweighs all that may be in it
        PathProbe probe(m_files, sample.empty() ? NativePath() : nominee.prefix);
        for (const WantedPath *wanted : sample) {
            const auto names = components(wanted->path.bytes);
            const auto below = std::span(names).subspan(group.depth, names.size() - group.depth - 1);
            const Folder *folder = probe.folderAt(below);
            const bool isSign = folder != nullptr && wanted->known && mayStandIn(*folder, names.back(), *wanted->known);
            nominee.recorded += isSign ? 1 : 0;
        }
    }
}

} // namespace linkwright
