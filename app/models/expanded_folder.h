// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/folder_job.h"
#include "models/folder_model.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace linkwright {

/// A folder below the one on screen: its rows, and what reads them and follows what happens to them.
class ExpandedFolder : public QObject
{
    Q_OBJECT

public:
    /// Followed at a time, in the whole process: each is held open, and systems allow a process 1024 descriptors. There
    /// may be watches for fewer. What is beyond is read when it is opened and on refresh(), and not held in between.
    static constexpr int mostFollowed = 400;

    explicit ExpandedFolder(NativePath place, QObject *parent = nullptr);
    ExpandedFolder(const ExpandedFolder &) = delete;
    ExpandedFolder &operator=(const ExpandedFolder &) = delete;
    ~ExpandedFolder() override;

    const NativePath &place() const { return m_place; }
    const NativePath &realPath() const { return m_realPath; } // empty before it is opened
    FolderModel &entries() { return m_entries; }
    const FolderModel &entries() const { return m_entries; }

    /// Begins to read. Without it nothing is read, and whoever owns this tells the entries.
    void open(const FileSystem &files);
    void refresh();
    /// Who knows the links a person sees now; none: nobody.
    void askInView(std::function<std::vector<std::string>()> names) { m_inView = std::move(names); }

Q_SIGNALS:
    /// Its rows begin to come, and nothing is known of them yet.
    void opened();
    /// It could not be opened, and nothing will come; or reading it ended early, and what came stays.
    void failed(const linkwright::Error &error, bool wasOpened);
    /// It was removed, moved away or unmounted.
    void gone();
    void wayChanged(const linkwright::NameList &names); // as of FolderJob

private:
    void stopFollowing();
    void read();
    void readAgain();
    void restWhenRead();
    void restWhenJudged();
    bool isAwaiting(void (ExpandedFolder::*again)());
    void restIfNotWatched();

    NativePath m_place;
    NativePath m_realPath;
    bool m_isFollowed = false;
    bool m_wasOpened = false;
    const FileSystem *m_files = nullptr;
    std::function<std::vector<std::string>()> m_inView;
    FolderModel m_entries;
    std::unique_ptr<FolderJob> m_job; // null: nothing is read, and nothing followed
};

} // namespace linkwright
