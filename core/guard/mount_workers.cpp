// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/mount_workers.h"

#include "base/contains.h"
#include "platform/system_codes.h"

#include <algorithm>

namespace linkwright::guard {

namespace {

constexpr std::size_t mostStuck = 3; // processes of one mount that the system does not let go

std::unexpected<Error> notAnswering(const Mount &mount)
{
    return failure(ErrorKind::NotAnswering, mount.point, system_code::timedOut);
}

} // namespace

MountWorkers::MountWorkers(WorkerStarter starter, const Patience &patience)
    : m_starter(std::move(starter))
    , m_patience(patience)
{
}

Result<std::shared_ptr<WorkerLine>> MountWorkers::on(const Mount &mount)
{
    const std::scoped_lock lock(m_mutex);
    Place &place = m_places.try_emplace(mount.point, Place{mount, nullptr, m_patience.firstPause, {}}).first->second;
    if (place.mount != mount)
        place = {mount, nullptr, m_patience.firstPause, {}};
    if (place.line && !place.line->isAbandoned())
        return place.line;
    if (const auto passed = afterPause(place); !passed)
        return std::unexpected(passed.error());
    auto worker = m_starter();
    if (!worker)
        return failure(ErrorKind::CrossesMount, mount.point, system_code::crossesDevice);
    place.line = std::make_shared<WorkerLine>(std::move(worker), m_patience);
    return place.line;
}

/// Whether the place may have another worker after the one that was abandoned.
Result<void> MountWorkers::afterPause(Place &place) const
{
    if (place.line) {
        const bool wasWell = place.line->lived() > 2 * place.pause;
        const auto pause = wasWell ? m_patience.firstPause : place.pause;
        if (WorkerLine::Clock::now() < place.line->abandonedAt() + pause)
            return notAnswering(place.mount);
        place.pause = std::min(2 * pause, m_patience.longestPause);
        place.stuck.push_back(std::move(place.line));
    }
    std::erase_if(place.stuck, [](const auto &line) { return line->hasEnded(); });
    return place.stuck.size() < mostStuck ? Result<void>{} : notAnswering(place.mount);
}

void MountWorkers::forget(const Mount &mount)
{
    const std::scoped_lock lock(m_mutex);
    const auto place = m_places.find(mount.point);
    const bool isIdle = place != m_places.end() && place->second.mount == mount && place->second.stuck.empty()
                        && place->second.line.use_count() == 1 && !place->second.line->isAbandoned();
    if (isIdle)
        m_places.erase(place);
}

void MountWorkers::keepOnly(const MountTable &mounts)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_places, [&](const auto &place) { return !contains(mounts.mounts(), place.second.mount); });
}

} // namespace linkwright::guard
