// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/entry_queue.h"
#include "scan/scan.h"

#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace linkwright {

/// Where the roots of a scan lie: everything that it finds has a name as seen from there.
struct ScanGround
{
    NativePath base; // the only root, if it is a folder; else the deepest folder that holds all roots
    NativePath realBase; // where that physically is
};

/// What became of single names that were looked at again.
struct ScanNews
{
    std::vector<Entry> present;
    std::vector<std::string> gone;
};

/// One scan, from its start until nobody wants to see it any more. Shared by a ScanJob and the threads that work for
/// it.
class ScanSession
{
public:
    /// `request`: its roots are absolute.
    ScanSession(const FileSystem &files, ScanRequest request);

    // In a thread.

    /// Scans. `begun` is called once it is known where the roots lie, `announce` when entries wait after none did, and
    /// at the end.
    void run(const std::function<void()> &begun, const std::function<void()> &announce);
    /// Looks at these names again, and judges them. Needs no run() before, and not the same thread.
    static ScanNews look(const FileSystem &files, const ScanGround &ground, const std::vector<std::string> &names,
                         const StopToken &stop);

    // In the thread of the job.

    void stop() { m_stop.request_stop(); }
    const ScanGround &ground() const { return m_ground; } // once it has begun
    EntryDelivery take(std::size_t wanted) { return m_queue.take(wanted); }
    const ScanProgress &progress() const { return m_progress; }
    /// Those since the last call.
    std::vector<Error> takeProblems();
    bool isComplete() const { return m_complete; } // once it has ended: false when it was stopped

private:
    void findGround();
    std::vector<Entry> named(ScanBatch &&batch) const;
    void problem(const NativePath &where, const Error &error);

    const FileSystem &m_files;
    ScanRequest m_request;
    StopSource m_stop;
    ScanGround m_ground;
    ScanProgress m_progress;
    EntryQueue m_queue;
    bool m_complete = false; // written before the queue ends
    std::mutex m_mutex;
    std::vector<Error> m_problems;
};

} // namespace linkwright
