// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/scan_saved.h"
#include "scan/scan.h"

#include <queue>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace linkwright {

class CatalogRecorder;
class SavedScanWriter;

/// Records a scan while it runs, in a thread of its own, and saves it under a name. A scan that is faster is held back,
/// so that what waits stays small.
class ScanRecorder
{
public:
    /// In the main thread, where there is no QCoreApplication; see readyDatabases().
    ScanRecorder(const FileSystem &files, NativePath catalog, ScanRequest request, std::string name);
    ScanRecorder(const ScanRecorder &) = delete;
    ScanRecorder &operator=(const ScanRecorder &) = delete;
    ~ScanRecorder(); // waits for the thread; saves nothing

    /// What the scan delivers to, and what hands on to `next`. This object outlives the scan.
    ScanSink before(ScanSink next);

    using Saved = ScanSaved;
    /// The scan is over: waits until all is written. An error is one of the catalog; the scan is not saved then, nor,
    /// perhaps, all of it recorded. Once.
    Result<Saved> finish(const ScanReport &report);

private:
    void put(ScanBatch links);
    bool take(ScanBatch &links);
    void run();
    Result<Saved> recordAll();
    Result<Saved> recordScan(CatalogRecorder &recorder);
    bool isUnseen(const NativePath &typedRoot) const;
    Result<void> end(CatalogRecorder &recorder, SavedScanWriter &scan, const std::vector<NativePath> &roots);

    const FileSystem &m_files;
    NativePath m_catalog;
    ScanRequest m_request;
    std::string m_name;
    std::vector<NativePath> m_unread; // as typed; of the scan, until it is over
    std::vector<NativePath> m_missingRoots; // as typed; likewise
    Result<Saved> m_result = Saved::Stopped; // of the thread, once it has ended

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::queue<ScanBatch> m_waiting;
    std::size_t m_entriesWaiting = 0;
    bool m_isOver = false; // nothing more comes
    bool m_isWhole = false; // and the scan reached its end
    bool m_isGivenUp = false; // what comes is dropped

    std::thread m_thread;
};

} // namespace linkwright
