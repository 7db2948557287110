// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/background.h"
#include "links/link_entry.h"
#include "platform/file_system.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace linkwright {

/// Entries on their way to the one who shows them; the receiver may take them out.
using EntryBatch = std::shared_ptr<std::vector<Entry>>;
/// Names of entries that are no longer there.
using NameList = std::shared_ptr<std::vector<std::string>>;

class FolderSession;
class SignalNotifier;
struct FolderDelivery;
struct FolderChanges;

/// Lists one folder in a thread and then follows what happens in it. Lives in the GUI thread, which makes no call on
/// the folder: looking, closing and letting go happen in threads that nobody waits for.
///
/// opened, entriesFound…, listed (or endedEarly), changed…, folderGone. A refresh: refreshing, entriesFound…, listed;
/// what was not found again is gone. Answers about a folder that was left are never delivered.
class FolderJob : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderJob)

public:
    explicit FolderJob(QObject *parent = nullptr, const FileSystem &files = nativeFileSystem());
    ~FolderJob() override;

    /// Goes to a folder. Until it could be opened the job stays in the old one; when it cannot, failed() says why.
    void open(const NativePath &path);
    /// Lists the folder again.
    void refresh();
    /// Stops listing and following.
    void close();

    /// The folder that is shown: as it was typed, and where it physically is. Empty before the first opened().
    const NativePath &path() const { return m_path; }
    const NativePath &realPath() const { return m_realPath; }
    bool isListing() const;

Q_SIGNALS:
    void opened(const linkwright::NativePath &typed, const linkwright::NativePath &realPath);
    void refreshing();
    void entriesFound(const linkwright::EntryBatch &batch);
    void listed();
    /// Instead of listed(), after failed(): reading ended before the end; what came stays.
    void endedEarly();
    /// What is now known of some names: how they are, or that they are gone.
    void changed(const linkwright::EntryBatch &present, const linkwright::NameList &gone);
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
    void watch();
    void lookAgain();
    void refreshLater();
    void looked(FolderChanges changes);

    const FileSystem &m_files;
    NativePath m_path;
    NativePath m_realPath;
    std::shared_ptr<FolderSession> m_current; // the folder that is shown
    std::shared_ptr<FolderSession> m_coming; // the one being opened
    bool m_comingIsRefresh = false;
    bool m_listed = false;
    std::unique_ptr<SignalNotifier> m_notifier;
    BackgroundTask m_look;
    QTimer m_deliverTimer;
    QTimer m_lookTimer;
    QTimer m_refreshTimer;
    std::size_t m_rowsPerTurn;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::milliseconds m_listingTook{0};
};

} // namespace linkwright
