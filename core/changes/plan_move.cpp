// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_move.h"

#include "changes/same_end.h"
#include "changes/seen.h"

#include <algorithm>
#include <map>
#include <set>

namespace linkwright {

namespace {

/// Where the entries go: a folder, and a name in it when there is only one entry and it gets another.
struct Destination
{
    std::shared_ptr<Folder> folder;
    NativePath path; // of the folder, as it was spelt
    LinkHome home;
    std::uint64_t device = 0;
    std::optional<std::string> name;

    OpenPlace placeFor(const EntryAtHome &entry) const
    {
        const std::string &newName = name ? *name : entry.place.name;
        return {folder, newName, path / newName};
    }
};

Result<Destination> openDestination(const FileSystem &files, const NativePath &path, std::optional<std::string> name)
{
    auto folder = files.openFolder(path);
    if (!folder)
        return failureAt(path, folder.error());
    auto home = linkHome(files, **folder);
    const auto facts = (*folder)->facts();
    if (!home || !facts)
        return failureAt(path, home ? facts.error() : home.error());
    return Destination{std::move(*folder), path, std::move(*home), facts->identity.device, std::move(name)};
}

Result<Destination> findDestination(const FileSystem &files, const MoveRequest &request)
{
    auto folder = openDestination(files, request.destination, std::nullopt);
    if (folder)
        return folder;
    const auto parts = splitPlace(request.destination);
    const ErrorKind kind = folder.error().kind;
    if (!parts || (kind != ErrorKind::NotFound && kind != ErrorKind::NotAFolder))
        return folder; // "new/" asks for a folder
    if (request.places.size() > 1)
        return folder;
    return openDestination(files, parts->folder, parts->name);
}

/// Where each of the entries goes, by physical place, so that links to them can follow.
class Relocations
{
public:
    void add(const EntryAtHome &entry, const Destination &to)
    {
        m_newPlaces.emplace(entry.realPlace(), to.home.realPath / to.placeFor(entry).name);
    }

    /// The new path of what moves along; nothing when it stays.
    std::optional<NativePath> newPathOf(const NativePath &path) const
    {
        for (NativePath at = withoutTrailingSeparators(path); isProperName(split(at).name); at = split(at).folder) {
            const auto found = m_newPlaces.find(at);
            if (found != m_newPlaces.end())
                return NativePath{found->second.bytes + path.bytes.substr(at.bytes.size())};
        }
        return std::nullopt;
    }

private:
    std::map<NativePath, NativePath> m_newPlaces;
};

/// Plans the moves one by one; names that are given away are taken.
class MovePlanner
{
public:
    MovePlanner(const Destination &to, const Relocations &relocations, MovedLinks links)
        : m_to(to)
        , m_relocations(relocations)
        , m_links(links)
    {
    }

    Result<MoveSteps> plan(const EntryAtHome &entry)
    {
        const OpenPlace newPlace = m_to.placeFor(entry);
        if (isThereAlready(entry, newPlace))
            return MoveSteps{};
        if (const auto free = take(newPlace); !free)
            return std::unexpected(free.error());
        return isLink(entry.seen.identity.type) ? moveLink(entry, newPlace) : moveOther(entry, newPlace);
    }

private:
    bool isThereAlready(const EntryAtHome &entry, const OpenPlace &newPlace) const
    {
        return entry.home->realPath == m_to.home.realPath && entry.place.name == newPlace.name;
    }

    Result<void> take(const OpenPlace &newPlace)
    {
        if (!m_taken.insert(newPlace.name).second)
            return failure(ErrorKind::AlreadyExists, newPlace.path);
        return expectNothing(newPlace);
    }

    Result<MoveSteps> moveOther(const EntryAtHome &entry, const OpenPlace &newPlace) const
    {
        if (isWithin(m_to.home.realPath, entry.realPlace()))
            return failure(ErrorKind::Unsupported, entry.place.path);
        if (!staysOnMount(entry))
            return failure(ErrorKind::CrossesDevice, entry.place.path);
        return MoveSteps{Move{entry.place.path, entry.seen, newPlace.path}};
    }

    Result<MoveSteps> moveLink(const EntryAtHome &link, const OpenPlace &newPlace) const
    {
        const auto text = newText(link, newPlace);
        if (!text)
            return std::unexpected(text.error());
        MoveSteps steps{Move{link.place.path, link.seen, newPlace.path}};
        if (*text == link.seen.target)
            return steps;
        if (const auto back = expectWayBack(link.place, link.seen); !back)
            return std::unexpected(back.error());
        Seen moved = link.seen;
        moved.changed = 0; // moving changes it
        if (!staysOnMount(link)) // it is made anew there
            moved.identity.device = moved.identity.node = 0;
        steps.emplace_back(RetargetLink{newPlace.path, std::move(moved), *text});
        return steps;
    }

    bool staysOnMount(const EntryAtHome &entry) const { return entry.canReach(m_to.home.realPath, m_to.device); }

    Result<LinkTarget> newText(const EntryAtHome &link, const OpenPlace &newPlace) const
    {
        const LinkTarget &text = link.seen.target;
        if (m_links == MovedLinks::KeepText)
            return text;
        const Chain chain = link.chain();
        const auto path = saidFromRoot(link, chain.verdict);
        const auto moved = path ? m_relocations.newPathOf(*path) : std::nullopt;
        const bool wouldStay = text.isAbsolute() || link.home->realPath == m_to.home.realPath;
        if (wouldStay && !moved && !leadsThroughMoved(chain))
            return text;
        if (!path)
            return std::unexpected(path.error());
        const NativePath &target = moved ? *moved : *path;
        LinkTarget after = text.isAbsolute() ? LinkTarget{target.bytes} : saidFrom(m_to.home.realPath, target);
        if (const auto fits = checkTargetText(link.place.path, after.raw); !fits)
            return std::unexpected(fits.error());
        // Where it follows something that moves too, no walk can tell before that is done.
        if (!moved && !endsAlike(chain.verdict, verdictThere(chain.verdict.health, newPlace, after)))
            return failure(ErrorKind::NotSame, link.place.path);
        return after;
    }

    /// Whether one of the links on the way, itself not counted, goes too.
    bool leadsThroughMoved(const Chain &chain) const
    {
        return std::any_of(chain.hops.begin() + 1, chain.hops.end(),
                           [this](const Hop &hop) { return m_relocations.newPathOf(hop.place).has_value(); });
    }

    Verdict verdictThere(Health before, const OpenPlace &newPlace, const LinkTarget &text) const
    {
        std::optional<Supposed> supposed;
        if (before != Health::Healthy) // what it misses may be the very place it goes to
            supposed = Supposed{m_to.home.realPath / newPlace.name, text};
        return trace(m_to.home, newPlace.name, text, supposed).verdict;
    }

    const Destination &m_to;
    const Relocations &m_relocations;
    MovedLinks m_links;
    std::set<std::string> m_taken;
};

std::vector<Result<EntryAtHome>> readAll(const FileSystem &files, const std::vector<NativePath> &places,
                                         const StopToken &stop)
{
    std::vector<Result<EntryAtHome>> entries;
    EntryReader reader(files);
    for (const NativePath &place : places) {
        if (stop.stop_requested())
            break;
        entries.push_back(reader.read(place));
    }
    return entries;
}

} // namespace

std::vector<Result<MoveSteps>> planMove(const FileSystem &files, const MoveRequest &request, const StopToken &stop)
{
    const auto to = findDestination(files, request);
    if (!to)
        return {request.places.size(), Result<MoveSteps>(std::unexpected(to.error()))};
    const auto entries = readAll(files, request.places, stop);
    Relocations relocations;
    for (const auto &entry : entries) {
        if (entry)
            relocations.add(*entry, *to);
    }
    std::vector<Result<MoveSteps>> planned;
    MovePlanner planner(*to, relocations, request.links);
    for (const auto &entry : entries) {
        if (stop.stop_requested())
            break;
        planned.push_back(entry ? planner.plan(*entry) : std::unexpected(entry.error()));
    }
    return planned;
}

} // namespace linkwright
