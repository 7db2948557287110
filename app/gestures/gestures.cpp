// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/gestures.h"

#include "gestures/free_names.h"

#include <algorithm>
#include <iterator>

namespace linkwright {

namespace {

/// What was dropped or pasted was there a moment ago. Some programs garble names that are not text; a link to such a
/// one would be born broken.
bool isMissing(const FileSystem &files, const NativePath &target)
{
    const auto [parent, name] = split(withoutTrailingSeparators(target));
    if (!isProperName(name))
        return false;
    const auto folder = files.openFolder(parent);
    const auto facts = folder ? (*folder)->look(name) : std::unexpected(folder.error());
    return !facts && facts.error().kind == ErrorKind::NotFound;
}

/// A relative text leads to another file system only as long as both are mounted where they are now.
class SameFileSystem
{
public:
    SameFileSystem(const FileSystem &files, const NativePath &folder)
        : m_files(files)
        , m_mounts(files.mounts())
        , m_device(deviceOf(folder))
    {
    }

    TargetStyle styleFor(const NativePath &target, TargetStyle wanted)
    {
        if (wanted != TargetStyle::Relative)
            return wanted;
        const NativePath folder = split(target).folder;
        if (folder != m_lastFolder) { // what is dropped together lies together
            m_lastDevice = deviceOf(folder);
            m_lastFolder = folder;
        }
        const bool isElsewhere = m_device != 0 && m_lastDevice != 0 && m_lastDevice != m_device;
        return isElsewhere ? TargetStyle::Absolute : wanted;
    }

private:
    /// By mounts: layers and subvolumes show several devices on one file system. 0: nobody knows.
    std::uint64_t deviceOf(const NativePath &folder) const
    {
        const auto opened = m_files.openFolder(folder);
        const auto path = opened ? (*opened)->realPath() : std::unexpected(opened.error());
        const Mount *mount = path && m_mounts ? m_mounts->mountOf(*path) : nullptr;
        return mount != nullptr ? mount->device : 0;
    }

    const FileSystem &m_files;
    std::shared_ptr<const MountTable> m_mounts;
    std::uint64_t m_device;
    NativePath m_lastFolder;
    std::uint64_t m_lastDevice = 0;
};

} // namespace

PlannedBatch planLinksTo(const FileSystem &files, const NativePath &folder, const std::vector<NativePath> &targets,
                         TargetStyle style)
{
    PlannedBatch batch;
    const auto opened = files.openFolder(folder);
    if (!opened) {
        batch.refused.push_back(Error{opened.error().kind, folder, opened.error().osCode});
        return batch;
    }
    FreeNames names(**opened);
    SameFileSystem same(files, folder);
    for (const auto &target : targets) {
        if (isMissing(files, target)) {
            batch.refused.push_back(Error{ErrorKind::NotFound, target, 0});
            continue;
        }
        const NativePath place = folder / names.take(target);
        const NativePath end = withoutTrailingSeparators(target);
        batch.add(planCreate(files, {.target = end, .place = place, .style = same.styleFor(end, style)}));
    }
    return batch;
}

PlannedBatch planMoves(const FileSystem &files, const MoveRequest &request, const StopToken &stop)
{
    const auto folder = files.openFolder(request.destination);
    if (folder)
        return planMoveRequest(files, request, stop);
    PlannedBatch batch; // a mistyped folder is no new name
    batch.what = "move";
    batch.refused.push_back(Error{folder.error().kind, request.destination, folder.error().osCode});
    return batch;
}

PlannedBatch planMoveRequest(const FileSystem &files, const MoveRequest &request, const StopToken &stop)
{
    PlannedBatch batch;
    batch.what = "move";
    auto planned = planGuardedMove(files, request, stop);
    for (auto &steps : planned.moves) {
        if (!steps)
            batch.refused.push_back(steps.error());
        else if (steps->empty())
            ++batch.alreadySo;
        else
            std::ranges::move(*steps, std::back_inserter(batch.plan.changes));
    }
    std::ranges::move(planned.updates, std::back_inserter(batch.plan.changes));
    std::ranges::move(planned.lost, std::back_inserter(batch.refused));
    return batch;
}

PlannedBatch planRemovals(const FileSystem &files, const std::vector<NativePath> &places)
{
    PlannedBatch batch;
    for (auto &planned : planRemoveAll(files, places))
        batch.add(std::move(planned));
    return batch;
}

} // namespace linkwright
