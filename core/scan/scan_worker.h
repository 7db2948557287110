// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scan/scan.h"
#include "scan/scan_roots.h"
#include "scan/tree_walk.h"
#include "scan/work_pile.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace linkwright {

/// Links whose ways lead onto one mount that may take its time to answer, for the end of a scan.
struct LinksForLater
{
    struct InFolder
    {
        std::shared_ptr<WalkFolder> folder;
        std::vector<std::pair<std::string, NodeType>> names;
    };
    std::vector<InFolder> folders;
};

/// What all threads of one scan share.
struct ScanShared
{
    const FileSystem &files;
    const ScanRequest &request;
    const StopToken &stop;
    const ScanSink &sink;
    ScanProgress *progress;
    std::shared_ptr<const MountTable> mounts;
    RootClaims claims;
    OpenFolders openFolders; // before the folders themselves
    WorkPile<std::shared_ptr<WalkFolder>> pile;
    std::mutex sinkMutex;
    std::mutex laterMutex;
    std::map<NativePath, LinksForLater> later; // by mount; one thread takes all of one
    bool globsOnPaths = false;
};

/// One thread of a scan: takes folders off the pile, delivers what they hold, puts their children on it.
class ScanWorker
{
public:
    explicit ScanWorker(ScanShared &shared)
        : m_shared(shared)
    {
    }

    void run();
    /// A root that is no folder.
    void deliverItem(const NativePath &typed, Entry entry);
    void problem(const NativePath &where, const Error &error);
    void lostRoot(const NativePath &typed);
    const ScanReport &report() const { return m_report; }

private:
    using FolderTask = std::shared_ptr<WalkFolder>;

    void readFolder(const FolderTask &folder);
    bool isSameFileSystem(const WalkFolder &folder) const;
    Result<OpenFolders::Handle> enterMount(WalkFolder &folder);
    void readOpenFolder(const FolderTask &folder, const OpenFolders::Handle &opened);
    void readEntries(FolderReader &reader, const FolderTask &folder, const LinkHome &home);
    void meet(const ListedName &listed, const FolderTask &folder, const LinkHome &home);
    RootClaims::Claim claimOn(std::string_view name, const WalkFolder &folder) const;
    bool matchesAny(const std::vector<Glob> &globs, std::string_view name, const WalkFolder &folder) const;
    bool isExcluded(std::string_view name, const WalkFolder &folder) const;
    bool isIncluded(std::string_view name, const WalkFolder &folder) const;
    void deliverLink(std::string_view name, NodeType type, const LinkHome &home);
    void leaveForLater(const FolderTask &folder);
    void judgeLater(const LinksForLater &links);
    LinkHome homeAt(const WalkFolder &folder, const Folder &opened) const;
    void deliverOther(std::string_view name, const LinkHome &home);
    void count(const Entry &entry);
    void deliver(Entry entry);
    void flush();

    ScanShared &m_shared;
    NativePath m_root; // of the folder being read
    ScanReport m_report;
    ScanBatch m_batch;
    std::vector<FolderTask> m_children;
    std::map<NativePath, std::vector<std::pair<std::string, NodeType>>> m_later; // of the folder being read, by mount
};

} // namespace linkwright
