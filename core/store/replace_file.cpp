// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/replace_file.h"

#include "changes/open_place.h"
#include "changes/seen.h"
#include "changes/spare_name.h"
#include "guard/guarded_files.h"
#include "platform/whole_file.h"
#include "store/standard_file.h"

namespace linkwright {

namespace {

/// Where the file system cannot exchange names.
Result<void> renameOver(const OpenPlace &spare, const OpenPlace &place, const Identity &before)
{
    const auto now = factsAt(place);
    const bool isSame = now && now->identity == before;
    auto renamed =
        isSame ? whole_file::renameOver(spare.path, place.path) : failure(ErrorKind::AlreadyExists, place.path);
    if (!renamed)
        whole_file::remove(spare.path); // ours
    return renamed;
}

/// The spare file gets the name; what had it goes, if it is what was seen.
Result<void> swapIn(const OpenPlace &spare, const OpenPlace &place, const Identity &before)
{
    const auto exchanged = place.folder->exchange(spare.name, place.name);
    if (!exchanged && exchanged.error().kind == ErrorKind::Unsupported)
        return renameOver(spare, place, before);
    const auto takenOut = factsAt(spare);
    const bool isRight = exchanged && takenOut && takenOut->identity == before;
    if (isRight)
        return drop(spare, before);
    if (exchanged && !place.folder->exchange(spare.name, place.name))
        return failure(ErrorKind::Unverified, spare.path);
    whole_file::remove(spare.path); // ours
    return exchanged ? failure(ErrorKind::AlreadyExists, place.path) : failureAt(place.path, exchanged.error());
}

} // namespace

bool isPlainFile(const NativePath &path)
{
    return whole_file::isRegular(path);
}

Result<void> replaceFile(const NativePath &path, std::string_view bytes)
{
    const auto place = openPlace(guardedFileSystem(), path); // before anything is written there
    if (!place)
        return std::unexpected(place.error());
    const auto before = factsAt(*place);
    if (!before && before.error().kind == ErrorKind::NotFound)
        return writeNewFile(path, bytes);
    if (!before)
        return std::unexpected(before.error());
    if (before->identity.type != NodeType::File)
        return failure(ErrorKind::AlreadyExists, path);
    const OpenPlace spare = place->beside(spareName());
    if (auto written = writeNewFile(spare.path, bytes); !written)
        return failureAt(path, written.error());
    whole_file::setPermissions(spare.path, before->mode); // it is whole without them, and its reader's
    return swapIn(spare, *place, before->identity);
}

} // namespace linkwright
