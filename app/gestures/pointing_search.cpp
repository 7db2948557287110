// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "gestures/pointing_search.h"

#include "changes/open_place.h"
#include "store/catalog.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <thread>
#include <utility>

namespace linkwright {

namespace {

/// The place with its folder as it physically is, and whether it is a folder.
Result<std::pair<NativePath, bool>> lookUp(const FileSystem &files, const NativePath &place)
{
    const auto open = openPlace(files, place);
    if (!open)
        return std::unexpected(open.error());
    const auto folder = open->folder->realPath();
    if (!folder)
        return failureAt(place, folder.error());
    const auto facts = open->folder->look(open->name);
    return std::pair(*folder / open->name, facts && facts->identity.type == NodeType::Folder);
}

/// The places as they physically are, and all that is searched without being asked for. An error: of the only place
/// that was asked for, or the last of several that are all gone.
Result<BacklinksRequest> requestFor(const FileSystem &files, const PointingWish &wish)
{
    BacklinksRequest request{.places = {}, .roots = wish.roots};
    std::set<NativePath> folders;
    std::optional<Error> error;
    for (const NativePath &wanted : wish.places) {
        auto place = lookUp(files, wanted);
        if (!place) {
            error = place.error();
            continue;
        }
        folders.insert(split(place->first).folder);
        if (place->second)
            request.roots.push_back(place->first);
        request.places.push_back(std::move(place->first));
    }
    if (request.places.empty() && error)
        return std::unexpected(*error);
    request.folders.assign(folders.begin(), folders.end());
    request.threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
    return request;
}

/// Of all places together.
std::vector<Backlink> eachOnce(const std::vector<std::vector<Backlink>> &of)
{
    std::map<NativePath, Backlink> links;
    for (const auto &some : of) {
        for (const Backlink &link : some)
            links.try_emplace(link.place, link).first->second.breaks |= link.breaks;
    }
    std::vector<Backlink> all;
    all.reserve(links.size());
    for (auto &[place, link] : links)
        all.push_back(std::move(link));
    std::ranges::stable_sort(all, {}, [](const Backlink &link) { return !link.breaks; });
    return all;
}

} // namespace

Result<PointingFound> findPointing(const FileSystem &files, const PointingWish &wish, ScanProgress &progress,
                                   const StopToken &stop)
{
    auto request = requestFor(files, wish);
    if (!request)
        return std::unexpected(request.error());
    const auto catalog =
        wish.catalog.isEmpty() ? failure(ErrorKind::NotFound, {}) : Catalog::open(wish.catalog, History::Access::Read);
    request->known = catalog ? catalog->get() : nullptr;
    Backlinks found = findBacklinks(files, *request, stop, &progress);
    PointingFound told{.links = eachOnce(found.of),
                       .problems = std::move(found.problems),
                       .knew = catalog.has_value() && !found.notKnown,
                       .complete = found.complete};
    std::ranges::move(found.notAsked, std::back_inserter(told.problems));
    return told;
}

} // namespace linkwright
