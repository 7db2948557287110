// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/bind.h"

#include "changes/change_maker.h"
#include "changes/move_across.h"
#include "changes/picture.h"
#include "changes/seen.h"
#include "changes/spare_name.h"

namespace linkwright {

namespace {

/// Objects that are only in the picture are known by their text.
Seen onDisk(Seen seen)
{
    if (seen.identity.device == 0) {
        seen.identity.node = 0;
        seen.changed = 0;
        seen.marks = {};
    }
    return seen;
}

/// What a change would find, and whether its result is there already.
class Binder
{
public:
    Binder(const FileSystem &files, const StopToken &stop)
        : m_folders(files)
        , m_files(files)
        , m_stop(stop)
    {
    }

    Result<Planned> bind(const Change &change)
    {
        return std::visit([this](const auto &kind) { return (*this)(kind); }, change);
    }

    Result<Planned> operator()(const CreateLink &change)
    {
        return at(change.place, change.makeParents, [&](const Result<Seen> &now) -> Result<Planned> {
            if (!now)
                return orFree(now.error(), change);
            if (isLink(now->identity.type) && now->target == change.after)
                return Planned{};
            return failure(ErrorKind::AlreadyExists, change.place);
        });
    }

    Result<Planned> operator()(const CreateHardLink &change)
    {
        const auto existing = seeAt(m_files, change.existing);
        return at(change.place, change.makeParents, [&](const Result<Seen> &now) -> Result<Planned> {
            if (!existing)
                return std::unexpected(existing.error());
            if (!isExpected(*existing, change.before))
                return failure(ErrorKind::Changed, change.existing);
            if (now && now->identity == existing->identity)
                return Planned{};
            if (now)
                return failure(ErrorKind::AlreadyExists, change.place);
            CreateHardLink bound = change;
            bound.before = onDisk(*existing);
            return orFree(now.error(), bound);
        });
    }

    Result<Planned> operator()(const RetargetLink &change)
    {
        return at(change.place, false, [&](const Result<Seen> &now) -> Result<Planned> {
            if (now && isLink(now->identity.type) && now->target == change.after)
                return Planned{};
            return boundTo(now, change);
        });
    }

    Result<Planned> operator()(const RemoveLink &change)
    {
        return at(change.place, false, [&](const Result<Seen> &now) { return orGone(now, change); });
    }

    Result<Planned> operator()(const RemoveHardLink &change)
    {
        const auto other = seeAt(m_files, change.otherName);
        return at(change.place, false, [&](const Result<Seen> &now) -> Result<Planned> {
            const bool isOther = other && now && other->identity == now->identity;
            if (now && !isOther && isLink(now->identity.type) && isExpected(*now, change.before))
                return Planned{.change = RemoveLink{change.place, onDisk(*now)}}; // a link: nothing is lost with it
            if (now && !isOther)
                return failure(ErrorKind::LastName, change.place);
            return orGone(now, change);
        });
    }

    Result<Planned> operator()(const Move &change)
    {
        const auto there = seeAt(m_files, change.newPlace);
        return at(change.place, false, [&](const Result<Seen> &now) -> Result<Planned> {
            const auto bound = crossing(change, now);
            if (!bound)
                return std::unexpected(bound.error());
            const bool isFree = !now && now.error().kind == ErrorKind::NotFound;
            if (isFree && there && isExpected(*there, change.before))
                return Planned{};
            if (there)
                return failure(ErrorKind::AlreadyExists, change.newPlace);
            if (there.error().kind != ErrorKind::NotFound)
                return std::unexpected(there.error());
            return boundTo(now, *bound);
        });
    }

    Result<Planned> operator()(const LinkToFile &change)
    {
        const auto original = seeAt(m_files, change.original);
        return at(change.place, false, [&](const Result<Seen> &now) -> Result<Planned> {
            if (!original)
                return std::unexpected(original.error());
            if (!isExpected(*original, change.originalBefore))
                return failure(ErrorKind::Changed, change.original);
            const bool isName = now && now->identity == original->identity;
            if (isName && change.form == FileForm::HardLink)
                return Planned{};
            LinkToFile bound = change;
            bound.originalBefore = onDisk(*original);
            return boundTo(now, bound);
        });
    }

    Result<Planned> operator()(const FileToLink &change)
    {
        return at(change.place, false, [&](const Result<Seen> &now) -> Result<Planned> {
            if (now && isLink(now->identity.type) && now->target == change.after)
                return Planned{};
            return boundTo(now, change);
        });
    }

    Result<Planned> operator()(const RemoveFolder &change)
    {
        return at(change.place, false, [&](const Result<Seen> &now) -> Result<Planned> {
            if (!now && now.error().kind == ErrorKind::NotFound)
                return Planned{};
            if (!now)
                return std::unexpected(now.error());
            if (now->identity.type != NodeType::Folder)
                return failure(ErrorKind::NotAFolder, change.place);
            return Planned{.change = change};
        });
    }

private:
    /// What is at a place now, for `make`. With `mayLackFolders`, a missing folder is a free place.
    template<typename Make>
    Result<Planned> at(const NativePath &path, bool mayLackFolders, const Make &make)
    {
        const auto place = m_folders.open(path);
        if (place)
            return make(see(*place));
        if (mayLackFolders && place.error().kind == ErrorKind::NotFound)
            return make(failure(ErrorKind::NotFound, path));
        return std::unexpected(place.error());
    }

    /// The move as it has to be made between these file systems; refused where it cannot.
    Result<Move> crossing(const Move &change, const Result<Seen> &now)
    {
        Move bound = change;
        bound.across = false;
        if (!now || isLink(now->identity.type))
            return bound;
        const auto place = openPlace(m_files, change.place);
        const auto newPlace = openPlace(m_files, change.newPlace);
        if (!place || !newPlace)
            return std::unexpected(place ? newPlace.error() : place.error());
        bound.across = areOnTwoFileSystems(m_files, *place, *newPlace);
        if (bound.across) {
            if (const auto movable = expectMovableAcross(*place, *newPlace, m_stop); !movable)
                return std::unexpected(movable.error());
        }
        return bound;
    }

    static bool isExpected(const Seen &now, const Seen &before)
    {
        if (before.identity.type == NodeType::Unknown)
            return true; // a plan file does not say what is moved
        const bool sameObject = before.identity.node == 0 || before.identity.node == now.identity.node;
        const bool sameDevice = before.identity.device == 0 || before.identity.device == now.identity.device;
        const bool sameKind = now.identity.type == before.identity.type && now.target == before.target;
        return sameObject && sameDevice && sameKind;
    }

    /// The change itself, where nothing is in its way.
    static Result<Planned> orFree(const Error &error, const Change &change)
    {
        return error.kind == ErrorKind::NotFound ? Result<Planned>(Planned{.change = change}) : std::unexpected(error);
    }

    template<typename Kind>
    static Result<Planned> boundTo(const Result<Seen> &now, Kind change)
    {
        if (!now)
            return std::unexpected(now.error());
        if (isLink(change.before.identity.type) && !isLink(now->identity.type))
            return failure(ErrorKind::NotALink, change.place);
        if (!isExpected(*now, change.before))
            return failure(ErrorKind::Changed, change.place);
        change.before = onDisk(*now);
        return Planned{.change = std::move(change)};
    }

    template<typename Kind>
    static Result<Planned> orGone(const Result<Seen> &now, const Kind &change)
    {
        if (!now && now.error().kind == ErrorKind::NotFound)
            return Planned{};
        return boundTo(now, change);
    }

    BatchFolders m_folders;
    const FileSystem &m_files;
    const StopToken &m_stop;
};

/// Makes a change in the picture of `maker`. Settled or refused: it could not be made there.
Result<Planned> played(ChangeMaker &maker, Planned planned, const std::string &spare)
{
    const auto &change = planned.change;
    if (!change)
        return planned;
    const auto error = maker.make(*change, spare).error;
    if (!error)
        return planned;
    if (std::holds_alternative<RemoveFolder>(*change) && error->kind == ErrorKind::AlreadyExists)
        return Planned{}; // others use it by now: it stays
    return std::unexpected(*error);
}

} // namespace

std::vector<Result<Planned>> bindPlan(const FileSystem &files, const std::vector<Change> &changes,
                                      const StopToken &stop)
{
    const Picture picture(files);
    std::vector<Result<Planned>> bound;
    bound.reserve(changes.size());
    Binder binder(picture, stop);
    ChangeMaker maker(picture, {stop, {}});
    const std::string spare = spareName(); // nobody guesses at names in a picture: one will do for all
    for (const Change &change : changes) {
        auto planned = stop.stop_requested() ? failure(ErrorKind::Cancelled, placeOf(change)) : binder.bind(change);
        if (planned)
            planned = played(maker, *std::move(planned), spare);
        bound.push_back(std::move(planned));
    }
    return bound;
}

} // namespace linkwright
