// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "guard/guarded_files.h"
#include "jobs/background.h"
#include "jobs/delivery_pace.h"
#include "jobs/entry_source.h"
#include "jobs/mount_listener.h"
#include "jobs/scan_session.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace linkwright {

/// How far a scan is.
struct ScanStatus
{
    bool running = false;
    bool complete = false; // false too when it was stopped
    std::uint64_t entries = 0; // all that were met, links or not
    std::uint64_t links = 0;
    std::uint64_t problems = 0;
    std::chrono::milliseconds took{0};
    std::shared_ptr<const NativePath> folder; // begun last; null: none yet
};

/// Scans trees in threads of its own and delivers their links; what is found has a name as seen from path(). Lives in
/// the GUI thread, which makes no call on any of these places. Afterwards only the mounts are watched: links that lead
/// to what comes and goes are looked at again. For all else there is look().
class ScanJob : public EntrySource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScanJob)

public:
    explicit ScanJob(QObject *parent = nullptr, const FileSystem &files = guardedFileSystem());
    ~ScanJob() override;

    /// Leaves what was scanned before.
    void start(const ScanRequest &request, const ScanRecord &record = {});
    /// What was found so far stays.
    void stop();
    /// Scans once more; what is not found again goes at the end.
    void refresh() override;
    void askInView(std::function<std::vector<std::string>()>) override {} // nothing is followed

    const NativePath &path() const override { return m_ground.base; }
    const NativePath &realPath() const override { return m_ground.realBase; }
    bool isListing() const override { return m_session != nullptr && m_running; }
    const ScanRequest &request() const { return m_request; }
    ScanStatus status() const;
    /// Folders that could not be read, roots that are not there; the first of them when there are very many.
    const std::vector<Error> &problems() const { return m_problems; }

    /// Looks again at links that were found; changed() tells what is known then. Those asked for meanwhile wait.
    void look(std::vector<std::string> names);
    /// What became of saving it under a name; nothing: nobody wished that, or it goes on.
    std::optional<Result<ScanSaved>> saved() const;
    const std::string &savedAs() const { return m_record.name; }
    static constexpr std::size_t mostProblems = 10'000; // that are kept

Q_SIGNALS:
    void progressed(); // several times a second while it runs, and at the end
    /// The volume that holds all of it was taken away, or is back. What was found stays.
    void volumeLost(const linkwright::NativePath &point);
    void volumeBack(const linkwright::NativePath &point);

private:
    void begin(bool isRefresh);
    void adopt(const std::weak_ptr<ScanSession> &session, bool isRefresh);
    bool isCurrent(const std::weak_ptr<ScanSession> &session) const;
    void deliver();
    void finish();
    void takeProblems();
    void mountsChanged(const MountsChange &change);
    void lookSoon();
    void lookNow();

    const FileSystem &m_files;
    ScanRequest m_request;
    ScanRecord m_record;
    ScanGround m_ground;
    std::shared_ptr<ScanSession> m_session;
    bool m_running = false;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::milliseconds m_took{0};
    QTimer m_deliverTimer;
    QTimer m_progressTimer;
    std::vector<Error> m_problems;
    std::uint64_t m_problemCount = 0;
    DeliveryPace m_pace;
    BackgroundTask m_looking;
    std::vector<MountDependents::Known> m_toLook;
    std::vector<NativePath> m_mountedAt; // what that concerns is still to be looked at
    MountListener *m_mounts = nullptr; // from the first scan on
    NativePath m_lostVolume; // where it was mounted; empty: it is there
};

} // namespace linkwright
