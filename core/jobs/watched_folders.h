// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"
#include "platform/folder_watches.h"

#include <functional>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace linkwright {

/// The folders that are watched, by the physical paths they had when that began. With a folder all above it are
/// watched, so that whatever takes its path from it is told. Not for the GUI thread; one thread at a time.
class WatchedFolders
{
public:
    /// `bell`: rung when take() has something to tell, or something was mounted or unmounted.
    WatchedFolders(const FileSystem &files, std::size_t most, WatchBell bell = {});

    /// How far the watching of a path got.
    enum class Reach : std::uint8_t {
        All, // every folder above it that is there; what is missing will be told when it appears
        Part, // no watches left, a mount that may hang or tells nothing
    };
    struct Outcome
    {
        Reach reach = Reach::All;
        bool isNew = false; // some folder was not watched before: what was known may be outdated
    };

    /// Watches the folders above `place`. `isNeeded` is asked for others when there is no room.
    Outcome watchAbove(const NativePath &place, const std::function<bool(const NativePath &)> &isNeeded);
    /// Stops watching this folder and those below it: they may stand elsewhere by now.
    void drop(const NativePath &folder);

    /// The paths at which something happened; an empty one: anything may have.
    std::vector<NativePath> take();

    std::size_t count() const { return m_paths.size(); }

private:
    Result<void> walkTo(const NativePath &folder, Outcome &outcome);
    Result<void> enter(std::unique_ptr<Folder> &at, NativePath &path, std::string_view name, const MountTable &mounts);
    Result<void> watch(const Folder &folder, const NativePath &path);
    void forget(const std::string &path, int number);
    void makeRoom(const std::function<bool(const NativePath &)> &isNeeded);

    const FileSystem &m_files;
    std::size_t m_most;
    WatchBell m_bell;
    bool m_tried = false; // to make m_watches
    bool m_isFull = false; // until something is dropped
    std::unique_ptr<FolderWatches> m_watches; // null: the system has none
    std::map<std::string, int, std::less<>> m_numbers; // of the watch of each folder
    std::unordered_multimap<int, std::string> m_paths; // two of one number: the same folder, mounted twice
};

} // namespace linkwright
