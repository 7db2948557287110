// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "guard/guarded_files.h"
#include "jobs/background.h"
#include "jobs/delivery_pace.h"
#include "jobs/entry_source.h"
#include "jobs/target_follower.h"
#include "links/link_entry.h"
#include "platform/file_system.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace linkwright {

class FolderSession;
struct EntryDelivery;
struct FolderChanges;

/// Lists one folder in a thread and then follows what happens in it, and to the targets of its links. Lives in the GUI
/// thread, which makes no call on the folder: looking, closing and letting go happen in threads that nobody waits for.
///
/// How targets are followed: the folders their ways lead through are watched, within the bounds of TargetFollower, and
/// a change is told in well under a second. What cannot be watched is looked at every two seconds while it is in view,
/// a few dozen links at a time, and ever more rarely (up to 16 s) while nothing changes. Links of a folder that may
/// hang are not followed. Nothing is held open, and everything is let go when the folder is left.
///
/// Answers about a folder that was left are never delivered.
class FolderJob : public EntrySource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderJob)

public:
    explicit FolderJob(QObject *parent = nullptr, const FileSystem &files = guardedFileSystem(),
                       FollowBounds bounds = {});
    ~FolderJob() override;

    /// Goes to a folder. Until it could be opened the job stays in the old one; when it cannot, failed() says why.
    void open(const NativePath &path);
    void refresh() override;
    /// Stops listing and following.
    void close();
    void askInView(std::function<std::vector<std::string>()> names) override { m_namesInView = std::move(names); }

    const NativePath &path() const override { return m_path; }
    const NativePath &realPath() const override { return m_realPath; }
    bool isListing() const override;
    /// Listed, but what happens in it is not told, as there are no watches left.
    bool lacksWatch() const;
    /// Of a folder that is gone: where its volume was mounted, which was taken away; empty: that is still there.
    const NativePath &lostVolume() const { return m_lostVolume; }
    /// Listed, and all that is wanted of the ways of its links is watched.
    bool isFollowing() const { return m_current && m_listed && !m_looking && !m_lookTimer.isActive(); }

private:
    void start(const NativePath &path, bool isRefresh);
    void arrived(const std::shared_ptr<FolderSession> &session);
    void adopt();
    void couldNotOpen();
    void deliver();
    void finish(const EntryDelivery &last);
    void leave();

    // folder_job_following.cpp
    void watch();
    void happenedIn(const std::weak_ptr<FolderSession> &session);
    void lookSoon();
    void lookAgain();
    void poll();
    void look(bool poll);
    void answeredBy(std::shared_ptr<FolderSession> session, FolderChanges changes);
    void refreshLater();
    void looked(FolderChanges changes);
    void lookOn(bool news, bool more);

    const FileSystem &m_files;
    NativePath m_path;
    NativePath m_realPath;
    NativePath m_lostVolume;
    std::shared_ptr<FolderSession> m_current; // the folder that is shown
    std::shared_ptr<FolderSession> m_coming; // the one being opened
    bool m_comingIsRefresh = false;
    bool m_listed = false;
    FollowBounds m_bounds;
    std::function<std::vector<std::string>()> m_namesInView;
    bool m_looking = false; // a thread looks again
    QTimer m_deliverTimer;
    QTimer m_lookTimer;
    QTimer m_refreshTimer;
    QTimer m_pollTimer;
    std::chrono::milliseconds m_lookDelay{0};
    std::chrono::milliseconds m_pollDelay{0};
    std::chrono::steady_clock::time_point m_lastLook;
    std::vector<std::string> m_polled;
    DeliveryPace m_pace;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::milliseconds m_listingTook{0};
};

} // namespace linkwright
