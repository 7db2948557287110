// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/found_there.h"

#include "changes/batch_folders.h"
#include "changes/seen.h"

#include <optional>

namespace linkwright {

namespace {

/// What a change expects at its place; null: nothing.
struct Expected
{
    const Seen *operator()(const CreateLink &) const { return nullptr; }
    const Seen *operator()(const CreateHardLink &) const { return nullptr; }
    const Seen *operator()(const RemoveFolder &) const { return nullptr; }
    template<typename Changing>
    const Seen *operator()(const Changing &change) const
    {
        return &change.before;
    }
};

bool isAsExpected(const Seen &found, const Seen &expected)
{
    const bool isSame = expected.identity.node == 0 || found.identity.node == expected.identity.node;
    const bool isUntouched = expected.changed == 0 || found.changed == expected.changed;
    return isSame && isUntouched && found.identity.type == expected.identity.type && found.target == expected.target;
}

} // namespace

bool comesFromThere(const Error &error, const Change &change)
{
    if (error.where != placeOf(change) || std::holds_alternative<RemoveFolder>(change))
        return false;
    return error.kind == ErrorKind::Changed || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotALink
           || error.kind == ErrorKind::IsAFolder || error.kind == ErrorKind::AlreadyExists;
}

FoundThere lookThere(const FileSystem &files, const std::vector<Refusal> &refusals, const StopToken &stop)
{
    FoundThere found;
    BatchFolders folders(files);
    for (const auto &[number, path] : refusals) {
        if (stop.stop_requested())
            break;
        const auto place = folders.open(path);
        found.emplace(number, place ? see(*place) : Found(std::unexpected(place.error())));
    }
    return found;
}

QString foundText(const Change &change, const Error &error, const Found &found, Stage stage)
{
    if (!found && found.error().kind != ErrorKind::NotFound)
        return {};
    const Seen *expected = std::visit(Expected{}, change);
    if (stage == Stage::Tried && found && expected != nullptr && isAsExpected(*found, *expected))
        return {}; // it was otherwise only for a moment
    return unexpectedText(change, error, found ? std::optional(*found) : std::nullopt, stage);
}

} // namespace linkwright
