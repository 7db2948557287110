// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wtf8.h"
#include "support/fake_ntfs_state.h"
#include "windows/try_again.h"

#include <algorithm>
#include <stdexcept>

namespace linkwright::test {

using windows::Access;
using windows::Called;
using windows::Disposition;
using windows::Handle;
using windows::Opening;
using windows::Reparse;
using windows::Sharing;

namespace {

constexpr std::uint32_t holdsStreams = 0x40000; // FILE_NAMED_STREAMS

/// What IoCheckShareAccess counts: whoever asks for none of it is not held off by anybody, and holds off nobody.
struct Counted
{
    bool read = false;
    bool write = false;
    bool remove = false;

    bool isNothing() const { return !read && !write && !remove; }
    bool fitsIn(const Counted &shared) const
    {
        return (!read || shared.read) && (!write || shared.write) && (!remove || shared.remove);
    }
};

Counted countedOf(Access access)
{
    switch (access) {
    case Access::List:
    case Access::Read: return {.read = true};
    case Access::Write: return {.write = true, .remove = true};
    case Access::Remove:
    case Access::Make: return {.remove = true};
    case Access::AddFiles: // the bits that of a file are writing and appending
    case Access::AddFolders: return {.write = true};
    case Access::RemoveEntries:
    case Access::Look:
    case Access::Mark: break;
    }
    return {};
}

Counted sharedBy(Sharing sharing)
{
    return {.read = true, .write = sharing != Sharing::Alone, .remove = sharing == Sharing::All};
}

bool changes(Access access)
{
    return access != Access::Look && access != Access::List && access != Access::Read;
}

/// 0, or that somebody has the object open in a way that does not go with this.
std::uint32_t violation(const std::map<std::uintptr_t, NtOpened> &opened, const NtNode &node, Counted wanted,
                        Counted shared)
{
    if (wanted.isNothing())
        return 0;
    for (const auto &[number, other] : opened) {
        const Counted theirs = countedOf(other.opening.access);
        if (&other.node() != &node || !other.stream.empty() || theirs.isNothing()) // streams are shared for themselves
            continue;
        if (!wanted.fitsIn(sharedBy(other.opening.sharing)) || !theirs.fitsIn(shared))
            return win32::sharingViolation;
    }
    return 0;
}

/// DELETE comes from the object's own list or from its folder's.
bool givesRemoval(const NtName &name)
{
    const NtNamePtr folder = name.parent.lock();
    return name.node->gives(NtRight::Remove) || (folder && folder->node->gives(NtRight::RemoveEntries));
}

bool gives(const NtName &name, Access access)
{
    switch (access) {
    case Access::Write:
    case Access::Remove:
    case Access::Make: return givesRemoval(name);
    case Access::AddFiles: return name.node->gives(NtRight::AddFiles);
    case Access::AddFolders: return name.node->gives(NtRight::AddFolders);
    case Access::RemoveEntries: return name.node->gives(NtRight::RemoveEntries);
    case Access::Look:
    case Access::List:
    case Access::Read:
    case Access::Mark: return true;
    }
    return true;
}

/// 0, or why what is there may not be opened so.
std::uint32_t refusalToOpen(const NtName &name, Access access)
{
    const NtNode &node = *name.node;
    if (node.readingDenied && (access == Access::List || access == Access::Read))
        return win32::accessDenied;
    if (!gives(name, access))
        return win32::accessDenied;
    if (access == Access::Write && (node.basic.attributes & readOnlyAttribute) != 0)
        return win32::accessDenied;
    return changes(access) ? FakeNtfs::State::refusalAt(name) : 0;
}

} // namespace

Called<NtOpened *> FakeNtfs::State::at(Handle handle)
{
    const auto found = opened.find(static_cast<std::uintptr_t>(handle));
    if (found == opened.end())
        return std::unexpected(win32::invalidHandle);
    const NtVolume &volume = *found->second.node().volume;
    if (!volume.server.empty())
        touched.insert(volume.server);
    if (volume.switches.handleCode != 0)
        return std::unexpected(volume.switches.handleCode);
    return &found->second;
}

Called<NtOpened *> FakeNtfs::State::allowed(Handle handle, std::initializer_list<Access> any)
{
    const auto found = at(handle);
    if (found && std::ranges::find(any, (*found)->opening.access) == any.end())
        return std::unexpected(win32::accessDenied);
    return found;
}

std::string FakeNtfs::State::say(Handle handle)
{
    const std::lock_guard lock(mutex);
    const auto found = opened.find(static_cast<std::uintptr_t>(handle));
    return found == opened.end() ? "(no handle)" : wtf8FromUtf16(pathOf(*found->second.name()));
}

Called<Handle> FakeNtfs::State::open(Handle folder, std::u16string_view name, const Opening &opening)
{
    const auto open = [&] { return openOnce(folder, name, opening); };
    const auto isHeld = [](std::uint32_t code) { return windows::mayPass(code, [] { return false; }); };
    return opening.patient && waitedFor ? windows::tryAgain(open, isHeld, waitedFor) : open();
}

Called<Handle> FakeNtfs::State::openOnce(Handle folder, std::u16string_view name, const Opening &opening)
{
    constexpr std::uint32_t firstWindows10 = 10240;
    if (opening.reparse == Reparse::Refuse && system.build < firstWindows10)
        return std::unexpected(win32::invalidParameter);
    auto arrival = arrive(folder, name, opening.reparse);
    if (!arrival)
        return std::unexpected(arrival.error());
    return openArrived(std::move(*arrival), opening);
}

Called<Handle> FakeNtfs::State::openArrived(NtArrival arrival, const Opening &opening)
{
    const bool isThere = arrival.missing.empty();
    if (opening.disposition != Disposition::Existing) {
        if (isThere)
            return std::unexpected(win32::alreadyExists);
        const bool isFolder = opening.disposition == Disposition::NewFolder;
        const auto made = make(arrival.way.back(), arrival.missing, isFolder ? folderAttribute : archiveAttribute);
        if (!made)
            return std::unexpected(made.error());
        arrival.way.push_back(*made);
    } else if (!isThere) {
        return std::unexpected(win32::fileNotFound);
    } else if (const std::uint32_t code = refusalToOpen(*arrival.way.back(), opening.access)) {
        return std::unexpected(code);
    }
    NtNode &node = *arrival.way.back()->node;
    if (const std::uint32_t code = sharingOf(node, opening))
        return std::unexpected(code);
    ++node.handles;
    handlesEver += 4;
    opened.emplace(handlesEver,
                   NtOpened{.way = std::move(arrival.way), .opening = opening, .stream = {}, .listedUpTo = {}});
    return Handle{handlesEver};
}

Called<std::vector<windows::StreamEntry>> FakeNtfs::State::streams(Handle handle)
{
    const auto found = at(handle);
    if (!found)
        return std::unexpected(found.error());
    const VolumeSwitches &volume = (*found)->node().volume->switches;
    if ((volume.flags & holdsStreams) == 0)
        return std::unexpected(volume.unsupported);
    std::vector<windows::StreamEntry> all;
    for (const auto &[name, bytes] : (*found)->node().streams)
        all.push_back({name, bytes.size()});
    return all;
}

Called<Handle> FakeNtfs::State::openStream(Handle of, std::u16string_view stream, const Opening &opening)
{
    const auto found = at(of);
    if (!found)
        return std::unexpected(found.error());
    NtOpened opened = {.way = (*found)->way, .opening = opening, .stream = folded(stream), .listedUpTo = {}};
    NtNode &node = opened.node();
    if ((node.volume->switches.flags & holdsStreams) == 0)
        return std::unexpected(win32::invalidName);
    if (const std::uint32_t code = refusalToOpen(*opened.name(), opening.access))
        return std::unexpected(code);
    const bool isThere = node.streams.contains(opened.stream);
    if (isThere != (opening.disposition == Disposition::Existing))
        return std::unexpected(isThere ? win32::alreadyExists : win32::fileNotFound);
    if (!isThere && node.volume->switches.full)
        return std::unexpected(win32::diskFull);
    node.streams.try_emplace(opened.stream);
    ++node.handles;
    handlesEver += 4;
    this->opened.emplace(handlesEver, std::move(opened));
    return Handle{handlesEver};
}

std::uint32_t FakeNtfs::State::sharingOf(const NtNode &node, const Opening &opening) const
{
    return violation(opened, node, countedOf(opening.access), sharedBy(opening.sharing));
}

std::uint32_t FakeNtfs::State::sharingAsTarget(const NtNode &folder) const
{
    return violation(opened, folder, {.write = true}, sharedBy(Sharing::Still));
}

void FakeNtfs::State::close(Handle handle)
{
    const auto found = opened.find(static_cast<std::uintptr_t>(handle));
    if (found == opened.end())
        throw std::logic_error("closed what is not open");
    const NtNamePtr name = found->second.name();
    const bool removes = found->second.removesAtClose;
    opened.erase(found);
    --name->node->handles;
    const bool isOpenStill =
        std::ranges::any_of(opened, [&](const auto &other) { return other.second.name() == name; });
    if (name->deletePending && !name->isGone && (removes || !isOpenStill))
        removeName(name);
    forget(*name->node);
}

bool FakeNtfs::State::isOpenBelow(const NtName &folder) const
{
    return std::ranges::any_of(opened, [&](const auto &other) {
        NtNamePtr above = other.second.name()->parent.lock();
        while (above && above.get() != &folder)
            above = above->parent.lock();
        return above != nullptr;
    });
}

} // namespace linkwright::test
