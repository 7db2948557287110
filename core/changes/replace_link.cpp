// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/aside.h"
#include "changes/planner.h"
#include "changes/seen.h"
#include "changes/steps.h"

namespace linkwright {

namespace {

constexpr int mostExchanges = 100;

/// What stands under the spare name after the exchange.
enum class CameOut : std::uint8_t { Expected, Own, Foreign, Unknown };

CameOut whatCameOut(const OpenPlace &spare, const Seen &own, const Seen &before)
{
    const auto now = see(spare);
    if (!now)
        return now.error().kind == ErrorKind::NotALink ? CameOut::Foreign : CameOut::Unknown;
    const auto is = [&](const Seen &seen) { return now->identity == seen.identity && now->target == seen.target; };
    if (is(before))
        return CameOut::Expected;
    return is(own) ? CameOut::Own : CameOut::Foreign;
}

/// After a failure to make or see our own link: nothing of ours must stay. Then tells `why`.
std::unexpected<Error> failWithoutOwn(const OpenPlace &spare, const LinkTarget &after, const Error &why)
{
    const auto left = see(spare);
    if (!left && left.error().kind == ErrorKind::NotFound)
        return std::unexpected(why);
    if (!left || !isLink(left->identity.type) || left->target != after || !drop(spare, left->identity))
        return failure(ErrorKind::Unverified, spare.path, why.osCode);
    return std::unexpected(why);
}

/// Makes the new link under the spare name and remembers which it is.
Result<Seen> makeOwn(const OpenPlace &place, const OpenPlace &spare, const RetargetLink &change)
{
    const auto made = spare.folder->makeLink(spare.name, change.after, change.before.identity.type);
    if (!made && made.error().kind == ErrorKind::AlreadyExists)
        return failureAt(spare.path, made.error());
    if (!made) {
        const bool text = made.error().kind == ErrorKind::NameTooLong; // never the spare name
        const ErrorKind kind = text ? ErrorKind::InvalidTarget : made.error().kind;
        return failWithoutOwn(spare, change.after, Error{kind, place.path, made.error().osCode});
    }
    const auto facts = factsAt(spare);
    if (!facts)
        return failWithoutOwn(spare, change.after, Error{facts.error().kind, place.path, facts.error().osCode});
    if (!isLink(facts->identity.type))
        return failure(ErrorKind::Unverified, spare.path);
    return Seen{facts->identity, change.after, facts->changed};
}

/// The place is free by now: what came out goes home alone, and our own link is gone with whoever took it.
Result<void> goHomeAlone(const OpenPlace &place, const OpenPlace &spare)
{
    const auto facts = factsAt(spare);
    if (!facts)
        return std::unexpected(facts.error());
    return spare.folder->move(spare.name, facts->identity, *place.folder, place.name);
}

/// Something else came out than was expected, so somebody was faster: give it back. Nothing is ever removed but what
/// is provably our own link.
Result<void> giveBack(const OpenPlace &place, const OpenPlace &spare, const Seen &own)
{
    for (int exchanges = 0; exchanges < mostExchanges; ++exchanges) {
        const auto exchanged = place.folder->exchange(spare.name, place.name);
        if (!exchanged && exchanged.error().kind == ErrorKind::NotFound && goHomeAlone(place, spare))
            return failure(ErrorKind::Changed, place.path);
        const auto isOwn = isStill(spare, own);
        if (!isOwn)
            break;
        if (!*isOwn)
            continue; // the place was changed once more; what is under the spare name now is not ours either
        if (auto dropped = drop(spare, own.identity); !dropped)
            return dropped;
        return failure(ErrorKind::Changed, place.path);
    }
    return failure(ErrorKind::Unverified, spare.path);
}

/// For file systems that cannot exchange. For a moment nothing is at the place, but nothing can be lost.
Result<void> replaceTakenAside(const OpenPlace &place, const RetargetLink &change, const std::string &spareName)
{
    auto aside = Aside::take(place, change.before, spareName);
    if (!aside)
        return std::unexpected(aside.error());
    const auto made = place.folder->makeLink(place.name, change.after, change.before.identity.type);
    if (made)
        return aside->discardHere();
    if (made.error().kind == ErrorKind::AlreadyExists)
        return aside->putBack(Error{ErrorKind::Changed, place.path, made.error().osCode});
    if (const auto happened = isLinkWith(place, change.after); happened && *happened)
        return aside->discardHere();
    return aside->putBack(Error{made.error().kind, place.path, made.error().osCode});
}

} // namespace

Result<void> replaceLink(const OpenPlace &place, const RetargetLink &change, const std::string &spareName)
{
    if (auto text = checkTargetText(place.path, change.after.raw); !text)
        return text;
    if (auto same = expectLink(place, change.before); !same)
        return same;
    if (place.folder->onlyTakesNames()) // the spare name could never be removed again
        return failure(ErrorKind::Denied, place.path);
    const OpenPlace spare = place.beside(spareName);
    const auto own = makeOwn(place, spare, change);
    if (!own)
        return std::unexpected(own.error());

    const auto exchanged = place.folder->exchange(spare.name, place.name);
    // What came out decides, not what the system said: a network file system may report the failure of what it did.
    switch (whatCameOut(spare, *own, change.before)) {
    case CameOut::Expected: return drop(spare, change.before.identity);
    case CameOut::Foreign: return giveBack(place, spare, *own);
    case CameOut::Unknown: return failure(ErrorKind::Unverified, spare.path);
    case CameOut::Own: break; // nothing was exchanged
    }
    if (auto dropped = drop(spare, own->identity); !dropped)
        return dropped;
    if (exchanged)
        return failure(ErrorKind::Changed, place.path);
    if (exchanged.error().kind == ErrorKind::Unsupported)
        return replaceTakenAside(place, change, spareName);
    return failureAt(place.path, exchanged.error());
}

} // namespace linkwright
