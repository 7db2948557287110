// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/link_followers.h"

#include "changes/seen.h"
#include "changes/text_after.h"
#include "scan/chains_below.h"

#include <algorithm>

namespace linkwright {

namespace {

constexpr unsigned threads = 2;

std::optional<NativePath> innermostMoved(const NativePath &place, const Relocations &moves)
{
    for (NativePath at = split(place).folder; isProperName(split(at).name); at = split(at).folder) {
        if (moves.areOf(at))
            return at;
    }
    return std::nullopt;
}

} // namespace

std::vector<Error> LinkFollowers::lookInside(const std::vector<NativePath> &folders, const Relocations &moves)
{
    std::vector<Error> unseen;
    if (folders.empty())
        return unseen;
    ScanRequest request;
    request.roots = folders;
    request.oneFileSystem = true;
    request.threads = threads;
    chainsBelow(
        m_files, request, m_stop,
        {[&](Chain &&chain) { take(std::move(chain), moves); }, [&](const Error &error) { unseen.push_back(error); },
         [&](const NativePath &root, const Error &error) { unseen.push_back({error.kind, root, error.osCode}); }});
    std::ranges::sort(m_all, {}, &LinkFollower::place); // neighbours share their folder
    return unseen;
}

void LinkFollowers::lookAt(const std::vector<NativePath> &places, const Relocations &moves)
{
    chainsAt(m_files, places, threads, m_stop, [&](Chain &&chain) { take(std::move(chain), moves); });
    std::ranges::sort(m_all, {}, &LinkFollower::place);
}

void LinkFollowers::take(Chain &&chain, const Relocations &moves)
{
    const NativePath &place = chain.hops.front().place;
    if (moves.areOf(place) || !goesOver(chain, moves) || !m_places.insert(place).second)
        return;
    auto movesIn = innermostMoved(place, moves);
    m_all.push_back({std::move(chain), std::move(movesIn)});
}

Result<std::optional<RetargetLink>> LinkFollowers::retarget(LinkFollower &follower, const Relocations &moves)
{
    LinkTarget text = textAfter(follower.chain, moves);
    if (text == follower.chain.hops.front().target)
        return std::nullopt;
    if (const auto fits = checkTargetText(follower.place(), text.raw); !fits)
        return std::unexpected(fits.error());
    if (!follower.seen)
        follower.seen = look(follower);
    if (!*follower.seen)
        return std::unexpected(follower.seen->error());
    return RetargetLink{moves.after(follower.place()), **follower.seen, std::move(text)};
}

Result<Seen> LinkFollowers::look(const LinkFollower &follower)
{
    const auto link = m_reader.readLink(follower.place());
    if (!link)
        return std::unexpected(link.error());
    if (link->seen.target != follower.chain.hops.front().target)
        return failure(ErrorKind::Changed, follower.place());
    if (const auto back = expectWayBack(link->place, link->seen); !back)
        return std::unexpected(back.error());
    return link->seen;
}

} // namespace linkwright
