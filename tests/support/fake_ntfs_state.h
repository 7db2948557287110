// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_ntfs_node.h"
#include "support/win32_codes.h"

#include <mutex>
#include <type_traits>

namespace linkwright::test {

struct NtFault
{
    std::size_t step = 0;
    std::uint32_t code = 0;
    FakeNtfs::When when = FakeNtfs::When::Before;
};

/// Where a path begins: the root of a volume, and the names from there.
struct NtRoute
{
    NtVolume *volume = nullptr;
    std::vector<std::u16string> names;
};

/// Where a path ends.
struct NtArrival
{
    std::vector<NtNamePtr> way; // from a volume's root on, to what was found or to the folder where it is missing
    std::u16string missing; // empty: found
};

struct FakeNtfs::State
{
    State();

    WindowsSwitches system;
    std::vector<std::shared_ptr<NtVolume>> volumes;
    std::map<char16_t, std::shared_ptr<NtVolume>> drives;
    std::map<char16_t, std::vector<std::u16string>> substitutes; // letters that stand for a folder of their drive
    std::map<char16_t, std::u16string> substituted; // and that folder's path
    std::set<std::u16string> touched; // servers
    std::u16string currentFolder = u"C:\\";
    std::map<std::uintptr_t, NtOpened> opened;
    std::uintptr_t handlesEver = 0;
    std::int64_t now = 133'000'000'000'000'000; // in the year 2022

    std::recursive_mutex mutex; // scans read from several threads
    std::size_t steps = 0;
    std::size_t fired = 0;
    bool outside = false; // another process acts
    std::vector<NtFault> faults;
    std::vector<std::pair<std::size_t, std::function<void(FakeNtfs &)>>> acts;
    std::vector<std::string> log;
    std::function<void(std::chrono::milliseconds)> waitedFor;

    /// One step: counted, told of, and refused where a test wants that.
    template<typename Act>
    auto step(FakeNtfs &files, std::string line, const Act &act) -> decltype(act())
    {
        const std::lock_guard lock(mutex);
        if (outside)
            return act();
        log.push_back(std::move(line));
        const std::size_t number = ++steps;
        letOthersAct(files, number);
        if (const std::uint32_t code = faultAt(number, When::Before))
            return std::unexpected(code);
        auto result = act();
        if (const std::uint32_t code = faultAt(number, When::After)) {
            if constexpr (std::is_same_v<decltype(result), windows::Called<windows::Handle>>)
                if (result)
                    close(*result); // nobody will
            return std::unexpected(code);
        }
        return result;
    }

    void letOthersAct(FakeNtfs &files, std::size_t number);
    std::uint32_t faultAt(std::size_t number, When when);

    // Handles.

    /// 6 for one that is not open, and what its volume says when it is away.
    windows::Called<NtOpened *> at(windows::Handle handle);
    /// The same, for a handle that may do one of these.
    windows::Called<NtOpened *> allowed(windows::Handle handle, std::initializer_list<windows::Access> any);
    /// "C:\desk", for the log.
    std::string say(windows::Handle handle);
    windows::Called<windows::Handle> open(windows::Handle folder, std::u16string_view name,
                                          const windows::Opening &opening);
    windows::Called<windows::Handle> openOnce(windows::Handle folder, std::u16string_view name,
                                              const windows::Opening &opening);
    windows::Called<std::vector<windows::StreamEntry>> streams(windows::Handle handle);
    windows::Called<windows::Handle> openStream(windows::Handle of, std::u16string_view stream,
                                                const windows::Opening &opening);
    windows::Called<windows::Handle> openArrived(NtArrival arrival, const windows::Opening &opening);
    void close(windows::Handle handle);
    bool isOpenBelow(const NtName &folder) const;
    /// 0, or 32: others who have it open do not share it so, or this one does not share what they do.
    std::uint32_t sharingOf(const NtNode &node, const windows::Opening &opening) const;
    /// 0, or 32: names are put into a folder by opening it for writing, without sharing its removal.
    std::uint32_t sharingAsTarget(const NtNode &folder) const;

    // Paths.

    /// `place`: what comes after \\?\ or \??\.
    windows::Called<NtRoute> routeOf(std::u16string_view place);
    windows::Called<NtRoute> shareRoute(std::u16string_view place);
    /// Speaks to its server; fails when it is away.
    windows::Called<void> reach(const NtVolume &volume);
    windows::Called<NtArrival> arrive(windows::Handle folder, std::u16string_view name, windows::Reparse reparse);
    /// With its volume in front; "(gone)" for what has no name any more.
    static std::u16string pathOf(const NtName &name);

    // Objects.

    NtNodePtr makeNode(NtVolume &volume, std::uint32_t attributes);
    NtNamePtr insert(const NtNamePtr &folder, std::u16string_view name, const NtNodePtr &node);
    void put(const NtNamePtr &folder, const NtNamePtr &name);
    void detach(const NtNamePtr &name);
    void forget(const NtNode &node); // its id, when nothing has it any more
    void removeName(const NtNamePtr &name);
    /// 0, or why nothing may be changed at a name: read-only volume 19, folder protection 5.
    static std::uint32_t refusalAt(const NtName &name);
    /// 0, or why no new name may be made in a folder.
    static std::uint32_t refusalIn(const NtName &folder, std::u16string_view name, bool isFolder);
    windows::Called<NtNamePtr> make(const NtNamePtr &folder, std::u16string_view name, std::uint32_t attributes);
    windows::Called<void> setReparse(NtNode &node, std::string_view buffer);
    windows::Called<void> createSymbolicLink(const std::u16string &place, const std::u16string &target,
                                             std::uint32_t flags);
    windows::Called<void> makeHardLink(windows::Handle file, windows::Handle folder, std::u16string_view name);
    windows::Called<void> rename(windows::Handle handle, windows::Handle folder, std::u16string_view name);
    windows::Called<void> dispose(windows::Handle handle, windows::Semantics semantics);
    windows::Called<std::vector<windows::ListedEntry>> list(windows::Handle folder, bool fromStart);
    windows::Called<std::vector<std::u16string>> hardLinkNames(std::u16string_view place);

    // For the world outside.

    std::shared_ptr<NtVolume> addVolume(VolumeSwitches switches, std::u16string root);
    std::pair<NtVolume *, std::vector<std::u16string>> locate(std::u16string_view path) const;
    NtNamePtr find(std::u16string_view path) const;
    NtNamePtr demand(std::u16string_view path) const;
    NtNamePtr folderFor(std::u16string_view path);
    NtNodePtr add(std::u16string_view path, std::uint32_t attributes);
    static void require(bool condition, std::string_view what, std::u16string_view path);
};

} // namespace linkwright::test
