// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "gestures/pointing_search.h"

#include "changes/open_place.h"
#include "store/catalog.h"

#include <algorithm>
#include <iterator>
#include <thread>
#include <tuple>
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

} // namespace

Result<PointingFound> findPointing(const FileSystem &files, const PointingWish &wish, ScanProgress &progress,
                                   const StopToken &stop)
{
    const auto place = lookUp(files, wish.place);
    if (!place)
        return std::unexpected(place.error());
    const auto catalog =
        wish.catalog.isEmpty() ? failure(ErrorKind::NotFound, {}) : Catalog::open(wish.catalog, History::Access::Read);
    BacklinksRequest request{.places = {place->first},
                             .roots = wish.roots,
                             .folders = {split(place->first).folder},
                             .known = catalog ? catalog->get() : nullptr,
                             .threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U)};
    if (place->second)
        request.roots.push_back(place->first);
    Backlinks found = findBacklinks(files, request, stop, &progress);
    PointingFound told{.links = std::move(found.of.front()),
                       .problems = std::move(found.problems),
                       .knew = catalog.has_value() && !found.notKnown,
                       .complete = found.complete};
    std::ranges::move(found.notAsked, std::back_inserter(told.problems));
    std::ranges::sort(told.links, {}, [](const Backlink &link) { return std::tuple(!link.breaks, link.place); });
    return told;
}

} // namespace linkwright
