// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_ntfs_walk.h"

#include <algorithm>

namespace linkwright::test {

using windows::Called;
using windows::Reparse;

namespace {

using Names = std::vector<std::u16string>;

constexpr std::u16string_view ntPrefix = u"\\??\\";

/// Components of a stored target, dots among them; 123 for what NT cannot follow: "/", "\" doubled.
Called<Names> targetNames(std::u16string_view text)
{
    Names names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(u'\\'), text.size());
        names.emplace_back(text.substr(0, end));
        const bool isDots = names.back() == u"." || names.back() == u"..";
        if (!isDots && !isNtName(names.back()))
            return std::unexpected(win32::invalidName);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

} // namespace

NtWalk::NtWalk(FakeNtfs::State &state, Reparse reparse, unsigned &hops)
    : m_state(state)
    , m_reparse(reparse)
    , m_hops(hops)
{
}

Called<NtArrival> NtWalk::from(std::vector<NtNamePtr> way, std::vector<std::u16string> names)
{
    m_way = std::move(way);
    m_rest = std::move(names);
    if (const NtNamePtr start = m_way.back(); m_state.system.followsFromLinks && !m_rest.empty()
                                              && start->node->isReparse() && !opensThrough(start->node->tag())) {
        m_way.pop_back();
        if (const auto followed = follow(*start, false); !followed)
            return std::unexpected(followed.error());
    }
    while (!m_rest.empty()) {
        if (const auto stepped = step(); !stepped)
            return std::unexpected(stepped.error());
        if (!m_missing.empty())
            break;
    }
    return arrived();
}

Called<NtArrival> NtWalk::again(std::vector<NtNamePtr> way)
{
    const NtNamePtr last = way.back();
    if (last->deletePending || last->isGone)
        return std::unexpected(win32::accessDenied);
    if (way.size() == 1)
        return NtArrival{std::move(way), {}};
    way.pop_back();
    m_way = std::move(way);
    if (const auto met = meet(last); !met)
        return std::unexpected(met.error());
    return from(m_way, m_rest);
}

Called<void> NtWalk::step()
{
    const NtName &here = *m_way.back();
    if (!here.node->isFolder())
        return std::unexpected(win32::pathNotFound);
    if (here.deletePending || here.isGone)
        return std::unexpected(win32::accessDenied);
    const std::u16string name = m_rest.front();
    m_rest.erase(m_rest.begin());
    const NtNamePtr next = here.node->child(name);
    if (next)
        return next->deletePending ? std::unexpected(win32::accessDenied) : meet(next);
    if (!m_rest.empty())
        return std::unexpected(win32::pathNotFound);
    m_missing = name;
    return {};
}

Called<void> NtWalk::meet(const NtNamePtr &next)
{
    const bool isLast = m_rest.empty();
    const bool isTheLinkItself = isLast && m_reparse == Reparse::Open;
    if (!next->node->isReparse() || opensThrough(next->node->tag()) || isTheLinkItself) {
        m_way.push_back(next);
        return {};
    }
    if (m_reparse == Reparse::Refuse)
        return std::unexpected(win32::reparsePointEncountered);
    return follow(*next, isLast);
}

Called<void> NtWalk::follow(const NtName &link, bool isLast)
{
    constexpr unsigned mostHops = 63;
    if (++m_hops > mostHops)
        return std::unexpected(win32::cantResolveFilename);
    const auto reparse = readReparse(link.node->reparse);
    if (!reparse)
        return std::unexpected(win32::cantAccessFile);
    if (isLast)
        m_isFolderLink.push_back(link.node->isFolder());
    else if (!link.node->isFolder())
        return std::unexpected(win32::pathNotFound); // awaits a check
    if (reparse->tag == mountPointTag)
        return followJunction(reparse->substitute);
    return reparse->isRelative ? followRelative(reparse->substitute) : followAbsolute(reparse->substitute);
}

Called<void> NtWalk::followRelative(std::u16string_view text)
{
    if (text.starts_with(u'\\')) { // from the root of the volume
        m_way.resize(1);
        text.remove_prefix(1);
    }
    auto names = targetNames(text);
    if (!names)
        return std::unexpected(names.error());
    if (!names->empty() && names->back() != u"." && names->back() != u".." && names->back().ends_with(u'.'))
        return std::unexpected(win32::fileNotFound);
    Names down;
    for (std::u16string &name : *names) {
        if (name == u"..") {
            if (down.empty() && m_way.size() == 1)
                return std::unexpected(win32::invalidReparseData);
            if (down.empty())
                m_way.pop_back();
            else
                down.pop_back();
        } else if (name != u".") {
            down.push_back(std::move(name));
        }
    }
    m_rest.insert(m_rest.begin(), down.begin(), down.end());
    return {};
}

Called<void> NtWalk::followAbsolute(std::u16string_view text)
{
    if (!text.starts_with(ntPrefix))
        return std::unexpected(win32::invalidName);
    const bool isRemote = !m_way.front()->node->volume->server.empty();
    if (isRemote && !m_state.system.followsFromRemote)
        return std::unexpected(win32::symlinkClassDisabled);
    const auto route = m_state.routeOf(text.substr(ntPrefix.size()));
    if (!route)
        return std::unexpected(route.error());
    m_way = {route->volume->top};
    m_rest.insert(m_rest.begin(), route->names.begin(), route->names.end());
    return {};
}

Called<void> NtWalk::followJunction(std::u16string_view text)
{
    if (!text.starts_with(ntPrefix))
        return std::unexpected(win32::invalidName);
    if (!m_way.front()->node->volume->server.empty())
        return std::unexpected(win32::pathNotFound); // the server's own drives are not here
    const auto route = m_state.routeOf(text.substr(ntPrefix.size()));
    if (!route)
        return std::unexpected(route.error());
    NtWalk inner(m_state, Reparse::Follow, m_hops);
    auto end = inner.from({route->volume->top}, route->names);
    if (!end)
        return std::unexpected(end.error());
    if (!end->missing.empty())
        return std::unexpected(m_rest.empty() ? win32::fileNotFound : win32::pathNotFound);
    m_way.push_back(end->way.back());
    return {};
}

Called<NtArrival> NtWalk::arrived() const
{
    if (m_missing.empty()) {
        const bool isFolder = m_way.back()->node->isFolder();
        const auto wrong = std::ranges::find(m_isFolderLink, !isFolder);
        if (wrong != m_isFolderLink.end())
            return std::unexpected(*wrong ? win32::directory : win32::accessDenied);
    }
    return NtArrival{m_way, m_missing};
}

} // namespace linkwright::test
