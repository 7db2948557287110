// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/background.h"
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

/// Entries on their way to the one who shows them; the receiver may take them out.
using EntryBatch = std::shared_ptr<std::vector<Entry>>;
/// Names of entries that are no longer there.
using NameList = std::shared_ptr<std::vector<std::string>>;

class FolderSession;
struct FolderDelivery;
struct FolderChanges;

/// Lists one folder in a thread and then follows what happens in it, and to the targets of its links. Lives in the GUI
/// thread, which makes no call on the folder: looking, closing and letting go happen in threads that nobody waits for.
///
/// How targets are followed: the folders their ways lead through are watched, within the bounds of TargetFollower, and
/// a change is told in well under a second. What cannot be watched is looked at every two seconds while it is in view,
/// a few dozen links at a time, and ever more rarely (up to 16 s) while nothing changes. Links of a folder that may
/// hang are not followed. Nothing is held open, and everything is let go when the folder is left.
///
/// opened, entriesFound…, listed (or endedEarly), changed…, folderGone. A refresh: refreshing, entriesFound…, listed;
/// what was not found again is gone. Answers about a folder that was left are never delivered.
class FolderJob : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderJob)

public:
    explicit FolderJob(QObject *parent = nullptr, const FileSystem &files = nativeFileSystem(),
                       FollowBounds bounds = {});
    ~FolderJob() override;

    /// Goes to a folder. Until it could be opened the job stays in the old one; when it cannot, failed() says why.
    void open(const NativePath &path);
    /// Lists the folder again.
    void refresh();
    /// Stops listing and following.
    void close();
    /// Who knows the links a person sees now; asked now and then, in this thread. Nobody is looking: none.
    void askInView(std::function<std::vector<std::string>()> names) { m_namesInView = std::move(names); }

    /// The folder that is shown: as it was typed, and where it physically is. Empty before the first opened().
    const NativePath &path() const { return m_path; }
    const NativePath &realPath() const { return m_realPath; }
    bool isListing() const;
    /// Listed, but what happens in it is not told, as there are no watches left.
    bool lacksWatch() const;
    /// Listed, and all that is wanted of the ways of its links is watched.
    bool isFollowing() const { return m_current && m_listed && !m_looking && !m_lookTimer.isActive(); }

Q_SIGNALS:
    void opened(const linkwright::NativePath &typed, const linkwright::NativePath &realPath);
    void refreshing();
    void entriesFound(const linkwright::EntryBatch &batch);
    void listed();
    /// Instead of listed(), after failed(): reading ended before the end; what came stays.
    void endedEarly();
    /// What is now known of some names: how they are, or that they are gone.
    void changed(const linkwright::EntryBatch &present, const linkwright::NameList &gone);
    /// The verdicts of these links are the same, but come about over other hops; also told once when a link is first
    /// followed, as whoever looked before may have seen others.
    void wayChanged(const linkwright::NameList &names);
    /// The folder could not be opened (the old one stays), or reading it ended early.
    void failed(const linkwright::Error &error);
    /// The folder itself was removed, moved away or unmounted; nothing more will come.
    void folderGone();

private:
    void start(const NativePath &path, bool isRefresh);
    void arrived(const std::shared_ptr<FolderSession> &session);
    void adopt();
    void couldNotOpen();
    void deliver();
    void finish(const FolderDelivery &last);
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
    std::size_t m_rowsPerTurn;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::milliseconds m_listingTook{0};
};

} // namespace linkwright
