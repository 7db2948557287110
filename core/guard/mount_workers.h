// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/worker_line.h"
#include "platform/mounts.h"

#include <map>
#include <vector>

namespace linkwright::guard {

/// The workers, one a mount. Where one got stuck, another is tried only after a pause, which grows as long as they get
/// stuck, and never while several hang in the system still: a mount that answers again lets those go first. Any thread
/// may ask.
class MountWorkers
{
public:
    MountWorkers(WorkerStarter starter, const Patience &patience);

    /// The line to the mount's worker, which is started if need be. NotAnswering: the last one got stuck a moment ago.
    /// CrossesMount: none can be started.
    Result<std::shared_ptr<WorkerLine>> on(const Mount &mount);
    /// Ends the worker of a mount that turned out to be none, unless it is stuck or somebody holds a folder there.
    void forget(const Mount &mount);
    /// Ends the workers of mounts that are gone, as soon as nobody holds a folder there.
    void keepOnly(const MountTable &mounts);

private:
    struct Place
    {
        Mount mount; // another one at the same point begins anew
        std::shared_ptr<WorkerLine> line;
        std::chrono::milliseconds pause; // before the next worker
        std::vector<std::shared_ptr<WorkerLine>> stuck;
    };

    Result<void> afterPause(Place &place) const;

    WorkerStarter m_starter;
    Patience m_patience;
    std::mutex m_mutex;
    std::map<NativePath, Place> m_places;
};

} // namespace linkwright::guard
