// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/moved_places.h"

#include "changes/move_across.h"
#include "changes/same_end.h"
#include "changes/seen.h"

#include <algorithm>
#include <set>

namespace linkwright {

namespace {

/// Which of the places can go where they are to go.
class Acceptance
{
public:
    explicit Acceptance(const MoveDestination &to)
        : m_to(to)
    {
    }

    Result<Move> accept(const EntryAtHome &entry, const Relocations &soFar)
    {
        const OpenPlace newPlace = m_to.placeFor(entry);
        if (!m_taken.insert(newPlace.name).second)
            return failure(ErrorKind::AlreadyExists, newPlace.path);
        if (const auto free = expectNothing(newPlace); !free)
            return std::unexpected(free.error());
        if (!isLink(entry.seen.identity.type)) {
            if (isWithin(m_to.home.realPath, entry.realPlace()))
                return failure(ErrorKind::Unsupported, entry.place.path);
        }
        // An earlier one may be a folder above it, and have taken it along.
        const auto along = soFar.newPathOf(entry.realPlace());
        Move move{along.value_or(entry.place.path), entry.seen, newPlace.path};
        if (along && !m_to.canTake(entry)) // another object by then, and at home where it goes
            move.before.identity.node = move.before.identity.device = 0;
        else
            move.across = !isLink(entry.seen.identity.type) && !m_to.canTake(entry);
        return move;
    }

private:
    const MoveDestination &m_to;
    std::set<std::string> m_taken;
};

} // namespace

MovedPlaces::MovedPlaces(const FileSystem &files, const MoveRequest &request, const MoveDestination &to,
                         const StopToken &stop)
    : m_to(to)
    , m_stop(stop)
    , m_looksInside(request.looksInside)
{
    EntryReader reader(files);
    for (const NativePath &place : request.places) {
        if (stop.stop_requested())
            break;
        m_all.push_back({reader.read(place)});
    }
}

void MovedPlaces::accept()
{
    m_relocations = {};
    Acceptance acceptance(m_to);
    for (MovedPlace &moved : m_all) {
        moved.move.reset();
        if (!moved.entry)
            moved.refused = moved.entry.error();
        if (moved.refused || m_to.isPlaceOf(*moved.entry))
            continue;
        auto move = acceptance.accept(*moved.entry, m_relocations);
        if (!move) {
            moved.refused = move.error();
            continue;
        }
        if (move->across && m_looksInside && !moved.isMovable) {
            const auto movable = expectMovableAcross(moved.entry->place, m_to.placeFor(*moved.entry), m_stop);
            moved.isMovable = movable.has_value();
            if (!movable) {
                moved.refused = movable.error();
                continue;
            }
        }
        m_relocations.add(m_relocations.after(moved.entry->realPlace()), realNewPlace(moved));
        moved.move = std::move(*move);
    }
}

bool MovedPlaces::writeTexts(MovedLinks links)
{
    bool allCan = true;
    for (MovedPlace &moved : m_all) {
        moved.text.reset();
        moved.follows = false;
        if (!moved.isMovedLink() || links == MovedLinks::KeepText)
            continue;
        if (const auto written = writeText(moved); !written) {
            moved.refused = written.error();
            allCan = false;
        }
    }
    return allCan;
}

Result<void> MovedPlaces::writeText(MovedPlace &moved) const
{
    const EntryAtHome &link = *moved.entry;
    const LinkTarget &text = link.seen.target;
    const Chain chain = link.chain();
    const auto path = saidFromRoot(link, chain.verdict);
    const auto newPath = path ? m_relocations.newPathOf(*path) : std::nullopt;
    moved.follows = newPath.has_value();
    const bool wouldStay = text.isAbsolute() || link.home->realPath == m_to.home.realPath;
    if (wouldStay && !newPath && !leadsThroughMoved(chain))
        return {};
    if (!path)
        return std::unexpected(path.error());
    const NativePath &target = newPath ? *newPath : *path;
    LinkTarget after = text.isAbsolute() ? LinkTarget{target.bytes} : saidFrom(m_to.home.realPath, target);
    if (const auto fits = checkTargetText(link.place.path, after.raw); !fits)
        return fits;
    // Where it follows something that moves too, only the picture of the whole tells.
    if (!newPath && !endsAlike(chain.verdict, verdictThere(chain.verdict.health, m_to.placeFor(link), after)))
        return failure(ErrorKind::NotSame, link.place.path);
    if (after == text)
        return {};
    moved.text = std::move(after);
    return expectWayBack(link.place, link.seen);
}

/// Whether one of the links on the way, itself not counted, goes too.
bool MovedPlaces::leadsThroughMoved(const Chain &chain) const
{
    return std::any_of(chain.hops.begin() + 1, chain.hops.end(),
                       [this](const Hop &hop) { return m_relocations.newPathOf(hop.place).has_value(); });
}

Verdict MovedPlaces::verdictThere(Health before, const OpenPlace &newPlace, const LinkTarget &text) const
{
    std::optional<Supposed> supposed;
    if (before != Health::Healthy) // what it misses may be the very place it goes to
        supposed = Supposed{m_to.home.realPath / newPlace.name, text};
    return trace(m_to.home, newPlace.name, text, supposed).verdict;
}

MoveSteps MovedPlaces::stepsOf(const MovedPlace &moved) const
{
    if (!moved.move)
        return {};
    MoveSteps steps{*moved.move};
    if (!moved.text)
        return steps;
    Seen seen = moved.entry->seen;
    seen.changed = 0; // moving changes it
    if (!m_to.canTake(*moved.entry)) // it is made anew there
        seen.identity.device = seen.identity.node = 0;
    steps.emplace_back(RetargetLink{moved.move->newPlace, std::move(seen), *moved.text});
    return steps;
}

bool MovedPlaces::isMadeAnew(const NativePath &place) const
{
    return std::ranges::any_of(m_all, [&](const MovedPlace &moved) {
        return moved.move && moved.move->across && isWithin(place, moved.entry->realPlace());
    });
}

} // namespace linkwright
