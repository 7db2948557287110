// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/remember_changes.h"

#include "scan/list_folder.h"
#include "store/catalog.h"
#include "store/catalog_recorder.h"
#include "store/place_type.h"

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace linkwright {

namespace {

/// Names by their folders.
using Places = std::map<NativePath, std::set<std::string>>;

void add(Places &places, const NativePath &place)
{
    const SplitPath parts = split(place);
    places[parts.folder].insert(parts.name);
}

/// Without touching a mount that may hang; nothing where the folder is gone.
std::unique_ptr<Folder> openQuietly(const FileSystem &files, const NativePath &path)
{
    const auto mounts = files.mounts();
    if (!mounts || !mayLookAt(path, *mounts))
        return nullptr;
    auto folder = files.openFolder(path);
    return folder ? std::move(*folder) : nullptr;
}

std::optional<NativePath> physical(const FileSystem &files, const NativePath &place)
{
    const auto folder = openQuietly(files, split(place).folder);
    const auto real = folder ? folder->realPath() : failure(ErrorKind::NotFound, place);
    return real ? std::optional(*real / split(place).name) : std::nullopt;
}

/// Physical places of a folder that moved.
struct MovedFolder
{
    NativePath before;
    NativePath after;
};

/// Those of which both places can be told.
std::vector<MovedFolder> movedFolders(const FileSystem &files, std::span<const Change> changes)
{
    std::vector<MovedFolder> moved;
    for (const Change &change : changes) {
        const auto *move = std::get_if<Move>(&change);
        if (move == nullptr || isLink(move->before.identity.type))
            continue;
        auto before = physical(files, move->place);
        auto after = physical(files, move->newPlace);
        if (before && after)
            moved.push_back({*std::move(before), *std::move(after)});
    }
    return moved;
}

/// Changes, and the links that moved with their folders.
Result<bool> areTooMany(const CatalogRecorder &recorder, std::size_t changes, const std::vector<MovedFolder> &moved)
{
    std::size_t all = changes;
    for (const MovedFolder &folder : moved) {
        const auto links = countLinksBelow(recorder.file(), folder.before, mostChangesRemembered - all);
        if (!links)
            return std::unexpected(links.error());
        all += *links;
        if (all > mostChangesRemembered)
            return true;
    }
    return false;
}

/// The links that are known below a place that something moved away from are looked for where it went.
Result<void> followFolder(CatalogRecorder &recorder, const MovedFolder &moved, const StopToken &stop, Places &places)
{
    const auto known = linksNotSeenSince(recorder.file(), moved.before, Reach::Tree, Of::ThoseThere,
                                         std::numeric_limits<std::int64_t>::max());
    if (!known)
        return std::unexpected(known.error());
    for (const KnownLink &link : *known)
        places[{moved.after.bytes + link.folder.bytes.substr(moved.before.bytes.size())}].insert(link.name);
    return recorder.settle(moved.before, Reach::Tree, stop);
}

Places placesOf(std::span<const Change> changes)
{
    Places places;
    for (const Change &change : changes) {
        add(places, placeOf(change));
        if (const auto *move = std::get_if<Move>(&change))
            add(places, move->newPlace);
    }
    return places;
}

Result<void> recordFolder(CatalogRecorder &recorder, const FileSystem &files, const NativePath &path,
                          const std::set<std::string> &names, const StopToken &stop)
{
    const auto folder = openQuietly(files, path);
    const auto real = folder ? folder->realPath() : failure(ErrorKind::NotFound, path);
    const auto entries = real ? lookAt(files, *folder, {names.begin(), names.end()}) : std::unexpected(real.error());
    if (!entries)
        return {}; // it is gone by now, or closed to us
    const auto recorded = recorder.record(*real, *entries);
    return recorded ? recorder.settle(*real, Reach::Folder, stop) : recorded;
}

} // namespace

Result<void> rememberChanges(CatalogRecorder &recorder, const FileSystem &files, std::span<const Change> changes,
                             const StopToken &stop)
{
    if (changes.size() > mostChangesRemembered)
        return {};
    auto done = recorder.beginAnew();
    if (!done || !recorder.isOn())
        return done;
    const auto moved = movedFolders(files, changes);
    const auto tooMany = areTooMany(recorder, changes.size(), moved);
    if (!tooMany || *tooMany)
        return tooMany ? Result<void>{} : std::unexpected(tooMany.error());
    Places places = placesOf(changes);
    for (const MovedFolder &folder : moved) {
        if (done = followFolder(recorder, folder, stop, places); !done)
            return done;
    }
    for (const auto &[folder, names] : places) {
        if (stop.stop_requested())
            return {};
        if (done = recordFolder(recorder, files, folder, names, stop); !done)
            return done;
    }
    return {};
}

Result<void> rememberChanges(const NativePath &catalog, const FileSystem &files, std::span<const Change> changes,
                             const StopToken &stop)
{
    if (const auto known = Catalog::open(catalog, History::Access::Read); !known)
        return known.error().kind == ErrorKind::NotFound ? Result<void>{} : std::unexpected(known.error());
    const auto recorder = CatalogRecorder::open(catalog, files);
    const auto done = recorder ? rememberChanges(**recorder, files, changes, stop) : std::unexpected(recorder.error());
    return done ? (*recorder)->flush() : done;
}

} // namespace linkwright
