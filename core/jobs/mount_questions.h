// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "links/link_entry.h"
#include "platform/file_system.h"
#include "platform/watch_bell.h"

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

namespace linkwright {

/// The links of one folder whose ways lead onto mounts that may take their time to answer (LinkHome::leavesMounts).
/// Those of one mount are judged one after the other in a thread of their own, which ends with the last of them, so
/// that they hold up nobody else. Any thread may ask; shared with the threads at work.
class MountQuestions : public std::enable_shared_from_this<MountQuestions>
{
public:
    /// `files` outlives all threads. `bell`: rung when there are answers after there were none, in any thread.
    MountQuestions(const FileSystem &files, std::shared_ptr<const Folder> folder, StopToken stop, WatchBell bell);

    /// Once for each name that waits.
    void ask(const NativePath &mount, const std::string &name);
    /// The answers since it was last asked. A name that is gone has none.
    std::vector<Entry> take();

private:
    struct Queue
    {
        std::deque<std::string> names;
        std::unordered_set<std::string> waiting; // the same, and the one that is asked about
    };

    void work(const NativePath &mount);
    std::string next(const NativePath &mount, const std::string &done);
    void tell(Entry answer);

    const FileSystem &m_files;
    const std::shared_ptr<const Folder> m_folder;
    const StopToken m_stop;
    const WatchBell m_bell;

    std::mutex m_mutex; // for all that follows
    std::map<NativePath, Queue> m_queues; // of mounts that have a thread
    std::vector<Entry> m_answers;
};

} // namespace linkwright
