// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/replace_entry.h"

#include "changes/aside.h"
#include "changes/seen.h"

#include <tuple>

namespace linkwright {

namespace {

constexpr int mostExchanges = 100;

/// What stands under the spare name after the exchange. Unreadable: the old link, by its number, without its text.
enum class CameOut : std::uint8_t { Expected, Own, Foreign, Unreadable, Unknown };

CameOut whatCameOutUnread(const OpenPlace &spare, const Seen &own, const Seen &before)
{
    const auto facts = factsAt(spare);
    if (!facts)
        return CameOut::Unknown;
    if (facts->identity == own.identity)
        return CameOut::Own;
    return facts->identity == before.identity ? CameOut::Unreadable : CameOut::Unknown;
}

CameOut whatCameOut(const OpenPlace &spare, const Seen &own, const Seen &before)
{
    const auto now = see(spare);
    if (!now)
        return now.error().kind == ErrorKind::NotALink ? CameOut::Foreign : whatCameOutUnread(spare, own, before);
    const auto is = [&](const Seen &seen) { return now->identity == seen.identity && now->target == seen.target; };
    if (is(before))
        return CameOut::Expected;
    return is(own) ? CameOut::Own : CameOut::Foreign;
}

/// Whether what came out is the old link by its text, where that tells it from our own. Which link it is is asked at
/// the last moment, when it goes; and a link never changes its text.
bool hasTextOf(const OpenPlace &spare, const Seen &before, const Seen &own)
{
    return isLink(before.identity.type) && before.target != own.target
           && isLinkWith(spare, before.target).value_or(false);
}

/// After a failure to make or see our own entry: nothing of ours must stay. Then tells `why`.
std::unexpected<Error> failWithoutOwn(const OpenPlace &spare, const Replacement &replacement, const Error &why)
{
    const auto left = see(spare);
    if (!left && left.error().kind == ErrorKind::NotFound)
        return std::unexpected(why);
    if (!left || !replacement.mayBeOurs(spare, *left) || !drop(spare, left->identity))
        return failure(ErrorKind::Unverified, spare.path, why.osCode);
    return std::unexpected(why);
}

/// Of the place, unless it is something else that changed.
Error about(const OpenPlace &place, const Error &error)
{
    return error.kind == ErrorKind::Changed ? error : Error{error.kind, place.path, error.osCode};
}

/// Said before anything is made; a copy that fails half way may be gone again and was there all the same.
bool isRefusedOutright(const Error &error)
{
    return error.kind == ErrorKind::Denied || error.kind == ErrorKind::ReadOnly;
}

/// Makes the new entry under the spare name and remembers which it is.
Result<Seen> makeOwn(const OpenPlace &place, const OpenPlace &spare, const Replacement &replacement, Attempt &attempt)
{
    const auto made = replacement.make(spare);
    if (!made && made.error().kind == ErrorKind::AlreadyExists)
        return failureAt(spare.path, made.error());
    attempt.acted |= made || !isRefusedOutright(made.error()) || !isGone(spare);
    if (!made)
        return failWithoutOwn(spare, replacement, about(place, made.error()));
    const auto facts = factsAt(spare);
    if (!facts)
        return failWithoutOwn(spare, replacement, Error{facts.error().kind, place.path, facts.error().osCode});
    Seen own = seenFrom(*facts, replacement.text());
    const bool isOwn = own.target.raw.empty() ? replacement.mayBeOurs(spare, own) : isLink(own.identity.type);
    if (!isOwn) // a file of somebody else must never be taken for ours
        return failure(ErrorKind::Unverified, spare.path);
    if (const auto complete = replacement.isComplete(spare); !complete)
        return failWithoutOwn(spare, replacement, about(place, complete.error()));
    replacement.dress(spare, own);
    return own;
}

/// The place is free by now: what came out goes home alone, and our own entry is gone with whoever took it.
Result<void> goHomeAlone(const OpenPlace &place, const OpenPlace &spare)
{
    const auto facts = factsAt(spare);
    if (!facts)
        return std::unexpected(facts.error());
    return spare.folder->move(spare.name, facts->identity, *place.folder, place.name);
}

/// By its number alone where its text cannot be read.
Result<bool> isOwnAgain(const OpenPlace &spare, const Seen &own)
{
    const auto same = isStill(spare, own);
    const auto facts = same ? Result<NodeFacts>() : factsAt(spare);
    return !same && facts ? Result<bool>(facts->identity == own.identity) : same;
}

/// What came out must not go, mostly because somebody was faster: give it back, and tell why. Nothing is ever removed
/// but what is provably our own.
std::unexpected<Error> giveBack(const OpenPlace &place, const OpenPlace &spare, const Seen &own, const Error &why)
{
    for (int exchanges = 0; exchanges < mostExchanges; ++exchanges) {
        const auto exchanged = place.folder->exchange(spare.name, place.name);
        if (!exchanged && exchanged.error().kind == ErrorKind::NotFound && goHomeAlone(place, spare))
            return std::unexpected(why);
        const auto isOwn = isOwnAgain(spare, own);
        if (!isOwn)
            break;
        if (!*isOwn)
            continue; // the place was changed once more; what is under the spare name now is not ours either
        if (auto dropped = drop(spare, own.identity); !dropped)
            return std::unexpected(dropped.error());
        return std::unexpected(why);
    }
    return failure(ErrorKind::Unverified, spare.path);
}

/// For file systems that cannot exchange. For a moment nothing is at the place, but nothing can be lost.
Result<void> replaceTakenAside(const OpenPlace &place, const Seen &before, const Replacement &replacement,
                               Attempt &attempt)
{
    auto aside = Aside::take(place, before, attempt);
    if (!aside)
        return std::unexpected(aside.error());
    if (const auto may = replacement.mayGo(aside->entry()); !may)
        return aside->putBack(Error{may.error().kind, place.path, may.error().osCode});
    const auto made = replacement.make(place);
    if (!made && made.error().kind == ErrorKind::AlreadyExists)
        return aside->putBack(Error{ErrorKind::Changed, place.path, made.error().osCode});
    const auto there = see(place);
    const bool isOurs = there && replacement.mayBeOurs(place, *there);
    if (isOurs) {
        if (const auto complete = replacement.isComplete(place); !complete) {
            std::ignore = drop(place, there->identity); // else the old entry stays where it is, and is named
            return aside->putBack(about(place, complete.error()));
        }
        replacement.dress(place, *there);
    }
    if (made || isOurs)
        return aside->discardHere();
    return aside->putBack(about(place, made.error()));
}

Result<void> dropOld(const OpenPlace &place, const OpenPlace &spare, const Seen &own, const Seen &before,
                     const Replacement &replacement)
{
    if (const auto may = replacement.mayGo(spare); !may)
        return giveBack(place, spare, own, Error{may.error().kind, place.path, may.error().osCode});
    const auto dropped = drop(spare, before.identity);
    if (dropped)
        return {};
    if (!isStill(spare, before).value_or(true)) // another with the same text
        return giveBack(place, spare, own, Error{ErrorKind::Changed, place.path});
    return failure(ErrorKind::LeftOver, spare.path, dropped.error().osCode);
}

} // namespace

Result<void> replaceEntry(const OpenPlace &place, const Seen &before, const Replacement &replacement, Attempt &attempt)
{
    if (place.folder->onlyTakesNames()) // the spare name could never be removed again
        return failure(ErrorKind::Denied, place.path);
    const OpenPlace spare = place.beside(attempt.spareName);
    const auto own = makeOwn(place, spare, replacement, attempt);
    if (!own)
        return std::unexpected(own.error());

    const auto exchanged = place.folder->exchange(spare.name, place.name);
    // What came out decides, not what the system said: a network file system may report the failure of what it did.
    if (hasTextOf(spare, before, *own))
        return dropOld(place, spare, *own, before, replacement);
    switch (whatCameOut(spare, *own, before)) {
    case CameOut::Expected: return dropOld(place, spare, *own, before, replacement);
    case CameOut::Foreign: return giveBack(place, spare, *own, Error{ErrorKind::Changed, place.path});
    case CameOut::Unreadable: return giveBack(place, spare, *own, Error{ErrorKind::Io, place.path});
    case CameOut::Unknown: return failure(ErrorKind::Unverified, spare.path);
    case CameOut::Own: break; // nothing was exchanged
    }
    if (auto dropped = drop(spare, own->identity); !dropped)
        return dropped;
    if (exchanged)
        return failure(ErrorKind::Changed, place.path);
    if (exchanged.error().kind == ErrorKind::Unsupported)
        return replaceTakenAside(place, before, replacement, attempt);
    return failureAt(place.path, exchanged.error());
}

} // namespace linkwright
