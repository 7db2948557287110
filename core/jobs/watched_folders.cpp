// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/watched_folders.h"

#include "base/contains.h"
#include "base/path_rules.h"

#include <array>
#include <utility>

namespace linkwright {

namespace {

/// Local file systems that change without telling anybody.
constexpr std::array<std::string_view, 10> silentTypes{"binfmt_misc", "cgroup",   "cgroup2", "configfs", "debugfs",
                                                       "devpts",      "efivarfs", "pstore",  "sysfs",    "tracefs"};

bool tellsOfChanges(const Mount *mount)
{
    return mount != nullptr && mount->kind == MountKind::Local && !contains(silentTypes, mount->fileSystem);
}

bool isLackOfRoom(const Result<void> &walked)
{
    return !walked && walked.error().kind == ErrorKind::OutOfResources;
}

bool isAbsence(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::NotAFolder;
}

} // namespace

WatchedFolders::WatchedFolders(const FileSystem &files, std::size_t most, WatchBell bell)
    : m_files(files)
    , m_most(most)
    , m_bell(std::move(bell))
{
}

WatchedFolders::Outcome WatchedFolders::watchAbove(const NativePath &place,
                                                   const std::function<bool(const NativePath &)> &isNeeded)
{
    const NativePath folder = split(place).folder;
    if (m_numbers.contains(folder.bytes))
        return {};
    if (!std::exchange(m_tried, true)) {
        if (auto made = makeFolderWatches(m_bell))
            m_watches = std::move(*made);
    }
    Outcome outcome;
    if (!m_watches || m_isFull || !folder.isAbsolute())
        return {Reach::Part, false};
    auto walked = walkTo(folder, outcome);
    if (isLackOfRoom(walked)) {
        makeRoom(isNeeded);
        walked = walkTo(folder, outcome);
        m_isFull = isLackOfRoom(walked);
    }
    const bool isAll = walked || isAbsence(walked.error().kind);
    outcome.reach = isAll ? Reach::All : Reach::Part;
    return outcome;
}

/// One name at a time, and no link followed, so that nothing is entered that was not looked up before.
Result<void> WatchedFolders::walkTo(const NativePath &folder, Outcome &outcome)
{
    const auto mounts = m_files.mounts();
    NativePath path{std::string(path_rules::rootOf(folder.bytes))};
    if (!mounts || !tellsOfChanges(mounts->mountOf(path)))
        return failure(ErrorKind::Unsupported, path);
    auto opened = m_files.openFolder(path);
    if (!opened)
        return std::unexpected(opened.error());
    std::unique_ptr<Folder> at = std::move(*opened);
    const auto names = components(folder.bytes);
    for (std::size_t next = 0;; ++next) {
        if (!m_numbers.contains(path.bytes)) {
            if (const auto watched = watch(*at, path); !watched)
                return watched;
            outcome.isNew = true;
        }
        if (next == names.size())
            return {};
        if (const auto entered = enter(at, path, names[next], *mounts); !entered)
            return entered;
    }
}

Result<void> WatchedFolders::enter(std::unique_ptr<Folder> &at, NativePath &path, std::string_view name,
                                   const MountTable &mounts)
{
    NativePath below = path / name;
    const Mount *mount = mounts.mountOf(below);
    if (!tellsOfChanges(mount))
        return failure(ErrorKind::Unsupported, below);
    auto step = at->step(name, mount->point == below ? Crossing::Allow : Crossing::Refuse);
    if (!step)
        return std::unexpected(step.error());
    if (!step->node)
        return failure(ErrorKind::NotAFolder, below);
    at = std::move(step->node);
    path = std::move(below);
    return {};
}

Result<void> WatchedFolders::watch(const Folder &folder, const NativePath &path)
{
    if (m_numbers.size() >= m_most)
        return failure(ErrorKind::OutOfResources, path);
    const auto number = m_watches->add(folder);
    if (!number)
        return std::unexpected(number.error());
    m_numbers.emplace(path.bytes, *number);
    m_paths.emplace(*number, path.bytes);
    return {};
}

void WatchedFolders::drop(const NativePath &folder)
{
    for (auto at = m_numbers.lower_bound(folder.bytes); at != m_numbers.end();) {
        const NativePath path{at->first};
        if (!path.bytes.starts_with(folder.bytes))
            return;
        const int number = at->second;
        if (isWithin(path, folder)) {
            at = m_numbers.erase(at);
            forget(path.bytes, number);
        } else {
            ++at;
        }
    }
}

void WatchedFolders::forget(const std::string &path, int number)
{
    const auto [first, last] = m_paths.equal_range(number);
    for (auto at = first; at != last; ++at) {
        if (at->second == path) {
            m_paths.erase(at);
            break;
        }
    }
    if (!m_paths.contains(number))
        m_watches->remove(number);
    m_isFull = false;
}

void WatchedFolders::makeRoom(const std::function<bool(const NativePath &)> &isNeeded)
{
    std::vector<NativePath> idle;
    for (const auto &[path, number] : m_numbers) {
        if (!isNeeded({path}))
            idle.push_back({path});
    }
    for (const NativePath &path : idle)
        drop(path);
}

std::vector<NativePath> WatchedFolders::take()
{
    std::vector<NativePath> places;
    if (!m_watches)
        return places;
    const WatchedChanges events = m_watches->take();
    if (events.lostTrack)
        places.emplace_back();
    for (const WatchedChange &event : events.changes) {
        const auto [first, last] = m_paths.equal_range(event.folder);
        for (auto at = first; at != last; ++at)
            places.push_back(event.name.empty() ? NativePath{at->second} : NativePath{at->second} / event.name);
    }
    return places;
}

} // namespace linkwright
