// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/pointing.h"

#include "cli/catalog_access.h"
#include "cli/intended.h"
#include "cli/place.h"
#include "cli/scan_progress_line.h"
#include "scan/chains_below.h"

#include <algorithm>
#include <optional>
#include <set>
#include <thread>

namespace linkwright::cli {

namespace {

bool isFolder(const FileSystem &files, const NativePath &place)
{
    const auto entry = entryAt(files, place);
    return entry && entry->type == NodeType::Folder;
}

/// Where nobody said where to look: beside the places, and in those that are folders.
void lookAround(const Session &session, const std::vector<NativePath> &places, PointingFound &found)
{
    std::set<NativePath> folders;
    std::set<NativePath> roots;
    for (const NativePath &place : places) {
        folders.insert(split(place).folder);
        if (isFolder(session.files, place))
            roots.insert(place);
    }
    found.folders.assign(folders.begin(), folders.end());
    found.roots.assign(roots.begin(), roots.end());
}

void lookBelow(Session &session, const std::vector<NativePath> &roots, PointingFound &found)
{
    for (const NativePath &root : roots) {
        auto physical = physicalRoot(session.files, absolutely(session, root));
        const auto entry = physical ? entryAt(session.files, *physical) : std::unexpected(physical.error());
        if (entry) {
            found.roots.push_back(*std::move(physical));
            continue;
        }
        ++found.missingRoots;
        session.messages.failure(root, errorText(entry.error(), Doing::Reading));
    }
}

} // namespace

PointingFound findPointing(Session &session, const PointingSearch &search, const StopToken &stop)
{
    PointingFound found;
    if (!search.roots.empty())
        lookBelow(session, search.roots, found);
    else if (!search.onlyKnown)
        lookAround(session, search.places, found);
    ScanProgress progress;
    std::optional<ScanProgressLine> line;
    if (wantsProgress(session.options))
        line.emplace(session.messages, progress);
    const auto known = search.roots.empty() ? whatIsKnown(session) : nullptr;
    found.catalog = known != nullptr;
    const BacklinksRequest request{.places = search.places,
                                   .roots = found.roots,
                                   .folders = found.folders,
                                   .known = known.get(),
                                   .threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U)};
    found.links = findBacklinks(session.files, request, stop, &progress);
    if (const auto &error = found.links.notKnown)
        tellRefusedByCatalog(session, *error);
    return found;
}

} // namespace linkwright::cli
