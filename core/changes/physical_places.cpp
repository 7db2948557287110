// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/physical_places.h"

#include "changes/parents.h"
#include "links/chain.h"

#include <algorithm>
#include <map>
#include <set>

namespace linkwright {

namespace {

/// The folder part of a place as the disk has it, and the links that lead there.
struct Way
{
    NativePath real;
    std::vector<NativePath> links; // physical
};

/// The links on the way to a folder that is there and open.
std::vector<NativePath> linksOnTheWay(const FileSystem &files, const NearestFolder &nearest)
{
    std::vector<NativePath> links;
    const auto home = linkHome(files, *nearest.folder);
    const auto path = fromCurrentFolder(files, nearest.path);
    if (!home || !path)
        return links;
    Chain chain = trace(*home, "way", {path->bytes});
    for (std::size_t hop = 1; hop < chain.hops.size(); ++hop) // the first is the way itself
        links.push_back(std::move(chain.hops[hop].place));
    return links;
}

class Respelling
{
public:
    explicit Respelling(const FileSystem &files)
        : m_files(files)
    {
    }

    void respell(NativePath &path)
    {
        const auto parts = splitPlace(path);
        if (!parts || isWhereFolderComes(parts->folder))
            return;
        const std::optional<Way> &way = wayTo(parts->folder);
        if (!way)
            return;
        for (const NativePath &link : way->links) {
            if (m_touched.contains(link))
                return;
        }
        path = way->real / parts->name;
    }

    void touch(const NativePath &path) { m_touched.insert(path); }
    /// A folder will come there; what is there now tells nothing of what is below.
    void bring(const NativePath &folder) { m_brought.push_back(folder); }

private:
    bool isWhereFolderComes(const NativePath &path) const
    {
        return std::ranges::any_of(m_brought, [&](const NativePath &folder) { return isWithin(path, folder); });
    }

    /// Asked once for each folder.
    const std::optional<Way> &wayTo(const NativePath &folder)
    {
        const auto known = m_ways.find(folder);
        return known != m_ways.end() ? known->second : m_ways.emplace(folder, findWay(folder)).first->second;
    }

    std::optional<Way> findWay(const NativePath &folder) const
    {
        const auto nearest = nearestFolder(m_files, folder);
        if (!nearest)
            return {};
        auto real = nearest->futureRealPath();
        if (!real)
            return {};
        return Way{*std::move(real), linksOnTheWay(m_files, *nearest)};
    }

    const FileSystem &m_files;
    std::map<NativePath, std::optional<Way>> m_ways;
    std::set<NativePath> m_touched;
    std::vector<NativePath> m_brought;
};

/// All places that a change names.
struct PlacesOf
{
    using Places = std::vector<NativePath *>;

    Places operator()(CreateHardLink &op) const { return {&op.place, &op.existing}; }
    Places operator()(RemoveHardLink &op) const { return {&op.place, &op.otherName}; }
    Places operator()(Move &op) const { return {&op.place, &op.newPlace}; }
    Places operator()(LinkToFile &op) const { return {&op.place, &op.original}; }
    Places operator()(FileToLink &op) const { return {&op.place, &op.original}; }
    Places operator()(auto &op) const { return {&op.place}; }
};

} // namespace

Plan withPhysicalPlaces(const FileSystem &files, Plan plan, const StopToken &stop)
{
    Respelling respelling(files);
    for (Change &change : plan.changes) {
        if (stop.stop_requested())
            break;
        for (NativePath *place : std::visit(PlacesOf(), change))
            respelling.respell(*place);
        for (const NativePath *place : std::visit(PlacesOf(), change))
            respelling.touch(*place);
        if (const auto *move = std::get_if<Move>(&change); move && move->before.identity.type == NodeType::Folder)
            respelling.bring(move->newPlace);
    }
    return plan;
}

} // namespace linkwright
