// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/open_place.h"
#include "changes/picture.h"
#include "changes/planner.h"

namespace linkwright {

namespace {

/// Where the link of the change will be; nothing when there will be none.
struct PlaceOfLink
{
    const NativePath *operator()(const CreateLink &change) const { return &change.place; }
    const NativePath *operator()(const RetargetLink &change) const { return &change.place; }
    const NativePath *operator()(const FileToLink &change) const { return &change.place; }
    const NativePath *operator()(const Move &change) const
    {
        return isLink(change.before.identity.type) ? &change.newPlace : nullptr;
    }
    template<typename Other>
    const NativePath *operator()(const Other &) const
    {
        return nullptr;
    }
};

} // namespace

std::optional<Chain> predict(const FileSystem &files, const Change &change)
{
    const NativePath *path = std::visit(PlaceOfLink{}, change);
    Picture picture(files);
    if (path == nullptr || !picture.play(change))
        return std::nullopt;
    const auto place = openPlace(picture, *path);
    const auto target = place ? place->folder->readLink(place->name) : std::unexpected(place.error());
    const auto home = target ? linkHome(picture, *place->folder) : std::unexpected(target.error());
    if (!home)
        return std::nullopt;
    return trace(*home, place->name, *target);
}

} // namespace linkwright
