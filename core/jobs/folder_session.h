// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/awaited_links.h"
#include "jobs/background.h"
#include "jobs/entry_queue.h"
#include "jobs/mount_questions.h"
#include "jobs/target_follower.h"
#include "platform/folder_watch.h"
#include "platform/mount_watch.h"
#include "scan/list_folder.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace linkwright {

/// What a look at the folder is to care for beside what happened.
struct FolderWish
{
    std::vector<std::string> inView; // links a person sees: they come first
    bool poll = false; // look at those that are not watched, too
};

/// What became of names that something happened to.
struct FolderChanges
{
    std::vector<Entry> present;
    std::vector<std::string> gone;
    std::vector<std::string> otherWay; // as TargetNews has it
    bool lostTrack = false; // list again
    bool folderGone = false;
    NativePath lostVolume; // of a folder that is gone: where its volume was mounted; empty: that is still there
    bool more = false; // look again at once: time was up
};

/// One folder, from opening it until nobody looks at it any more. Shared by a FolderJob and the threads that work for
/// it; the last one to let go must be a thread, because closing may take its time.
class FolderSession
{
public:
    FolderSession(const FileSystem &files, NativePath path, FollowBounds bounds = {});

    // In a thread.

    /// Opens, watches and lists the folder, and stays as long as links wait for their verdicts. `announce` is called
    /// when something waits after nothing did; `happened` when hasNews() became true, in any thread.
    void run(const std::function<void()> &announce, const std::function<void()> &happened);
    /// Reads the events that wait and looks at the names they are about, and at links whose targets they concern; for
    /// a short time. One thread at a time, after run().
    FolderChanges lookAgain(const FolderWish &wish);

    // In the thread of the job.

    void stop() { m_stop.request_stop(); }
    /// Has the thread that is in run() look again, and answer from there. A thread that gives the memory of a million
    /// links for what takes their place should be the one that took it. False: it has left; look from another one.
    bool lookInOwnThread(FolderWish wish, std::function<void(FolderChanges)> answer);
    bool isOpen() const; // once true the next two may be asked
    const NativePath &path() const { return m_path; }
    const NativePath &realPath() const { return m_realPath; }
    /// The next entries that wait, about as many as wanted. Never blocks for long.
    EntryDelivery take(std::size_t wanted) { return m_queue.take(wanted); }
    /// Something happened in the folder or to targets, and nobody has looked since.
    bool hasNews() const { return *m_hasNews; }
    /// After the last delivery: whether something happened before the watching began; and whether nothing is watched
    /// because there are no watches left.
    bool missedSomething() const { return m_missedSomething; }
    bool lacksWatch() const { return m_lacksWatch; }
    /// After the last delivery, while no thread looks: whether lookAgain() has work without news; and whether there are
    /// links that only polling finds out about.
    bool hasWork() const { return !m_awaited.isEmpty() || (m_follower && m_follower->hasWork()); }
    bool needsPolling() const { return m_follower && m_follower->needsPolling(); }

private:
    Result<void> open();
    void watch();
    bool stoodStill(FolderChanges &changes) const;
    bool changedJustNow() const;
    void lookAtNames(FolderChanges &changes);
    void judgeAwaited(const FolderWish &wish, FolderChanges &changes);
    void lookAtTargets(const FolderWish &wish, FolderChanges &changes);
    void learn(const std::vector<Entry> &batch);
    void learnLink(const Entry &entry);
    void hearMounts(FolderChanges &changes);
    void push(std::vector<Entry> &&batch, const std::function<void()> &announce);
    void end(std::optional<Error> error, const std::function<void()> &announce);
    void serve();

    const FileSystem &m_files;
    NativePath m_path;
    FollowBounds m_bounds;
    StopSource m_stop;

    // Written by the thread before m_isOpen, constant after it.
    NativePath m_realPath;
    std::shared_ptr<Folder> m_folder;
    std::shared_ptr<MountQuestions> m_questions;
    std::shared_ptr<const MountTable> m_mounts; // when it was opened

    WatchBell m_bell; // of all that is watched
    std::shared_ptr<std::atomic<bool>> m_hasNews = std::make_shared<std::atomic<bool>>(false);

    // The thread's own until it has ended.
    std::int64_t m_changedBefore = 0; // the folder, when it was opened
    bool m_triedToWatch = false;
    std::unique_ptr<FolderWatch> m_watch;
    std::unique_ptr<MountWatch> m_mountWatch;
    bool m_missedSomething = false;
    bool m_lacksWatch = false;
    std::unique_ptr<TargetFollower> m_follower; // then of whoever looks
    AwaitedLinks m_awaited; // likewise

    EntryQueue m_queue;
    mutable std::mutex m_mutex; // for all that follows
    std::condition_variable_any m_wasAsked;
    bool m_isOpen = false;
    struct Asked
    {
        FolderWish wish;
        std::function<void(FolderChanges)> answer;
    };
    std::optional<Asked> m_asked;
    bool m_serves = false; // the thread in run() waits to be asked
};

/// Whether it is this one that is shown, without keeping it alive: the last one to let go must be a thread.
inline bool isSame(const std::weak_ptr<FolderSession> &one, const std::shared_ptr<FolderSession> &other)
{
    return !one.owner_before(other) && !other.owner_before(one);
}

} // namespace linkwright
