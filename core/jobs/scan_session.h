// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/entry_queue.h"
#include "jobs/mount_dependents.h"
#include "jobs/scan_saved.h"
#include "scan/scan.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// Where the roots of a scan lie: everything that it finds has a name as seen from there.
struct ScanGround
{
    NativePath base; // the only root, if it is a folder; else the deepest folder that holds all roots
    NativePath realBase; // where that physically is
};

/// Where what is found is to be remembered.
struct ScanRecord
{
    NativePath catalog; // the file; empty: nowhere
    std::string name; // under which the scan is saved; empty: only its links are remembered
};

/// What became of single names that were looked at again. Of a name in neither list nobody can say.
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
    ScanSession(const FileSystem &files, ScanRequest request, ScanRecord record);

    // In a thread.

    /// Scans. `begun` is called once it is known where the roots lie, `announce` when entries wait after none did, and
    /// at the end. What nobody gave a name is remembered after that.
    void run(const std::function<void()> &begun, const std::function<void()> &announce);
    /// Looks at these names again, and judges them. Needs no run() before, and not the same thread.
    static ScanNews look(const FileSystem &files, const ScanGround &ground, const std::vector<std::string> &names,
                         const StopToken &stop);

    /// The same for links of this scan; notes which of them mounts concern. Those of which nobody can say stay noted.
    ScanNews lookAgain(std::vector<MountDependents::Known> links, const StopToken &stop);
    /// Links that may be concerned by what was mounted, unmounted or became known at these places; to be looked at.
    std::vector<MountDependents::Known> concernedBy(const std::vector<NativePath> &places)
    {
        return m_dependents.takeThoseAt(places);
    }

    // In the thread of the job.

    void stop() { m_stop.request_stop(); }
    const ScanGround &ground() const { return m_ground; } // once it has begun
    EntryDelivery take(std::size_t wanted) { return m_queue.take(wanted); }
    const ScanProgress &progress() const { return m_progress; }
    /// Those since the last call.
    std::vector<Error> takeProblems();
    // Once it has ended:
    bool isComplete() const { return m_complete; } // false when it was stopped
    /// What became of saving it; nothing: nobody wished that.
    const std::optional<Result<ScanSaved>> &saved() const { return m_saved; }

private:
    void findGround();
    std::vector<Entry> named(ScanBatch &&batch);
    void remember();
    void problem(const NativePath &where, const Error &error);

    const FileSystem &m_files;
    ScanRequest m_request;
    ScanRecord m_record;
    StopSource m_stop;
    ScanGround m_ground;
    ScanProgress m_progress;
    EntryQueue m_queue;
    MountDependents m_dependents;
    std::vector<ScanBatch> m_toRemember; // the scanning threads', one at a time
    std::size_t m_linksToRemember = 0;
    bool m_complete = false; // this and the next are written before the queue ends
    std::optional<Result<ScanSaved>> m_saved;
    std::mutex m_mutex;
    std::vector<Error> m_problems;
};

} // namespace linkwright
