// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/catalog_keeper.h"

#include "base/stop.h"
#include "jobs/background.h"
#include "store/catalog_recorder.h"
#include "store/place_type.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>

namespace linkwright {

namespace {

constexpr std::size_t foldersAtMost = 64; // to wait; one that waits is worth less than a newer one
constexpr std::size_t entriesAtOnce = 500; // between two looks whether it is time to stop

struct ListedFolder
{
    NativePath path;
    std::vector<Entry> entries;
};

/// Records one folder. `recorder`: null until there is something to record, and after an error.
Result<void> recordFolder(const FileSystem &files, const NativePath &catalog, const ListedFolder &folder,
                          const StopToken &stop, std::unique_ptr<CatalogRecorder> &recorder)
{
    if (const auto mounts = files.mounts(); !mounts || !mayLookAt(folder.path, *mounts))
        return {};
    if (!recorder) {
        auto opened = CatalogRecorder::open(catalog, files);
        if (!opened)
            return std::unexpected(opened.error());
        recorder = std::move(*opened);
    }
    auto recorded = recorder->beginAnew();
    for (std::span<const Entry> rest = folder.entries; recorded && !rest.empty() && !stop.stop_requested();) {
        const std::size_t count = std::min(rest.size(), entriesAtOnce);
        recorded = recorder->record(folder.path, rest.first(count));
        rest = rest.subspan(count);
    }
    return recorded && !stop.stop_requested() ? recorder->settle(folder.path, Reach::Folder, stop) : recorded;
}

} // namespace

struct CatalogKeeper::Desk
{
    Desk(const FileSystem &itsFiles, NativePath itsCatalog)
        : files(itsFiles)
        , catalog(std::move(itsCatalog))
    {
    }

    void run();
    std::optional<ListedFolder> take();

    const FileSystem &files;
    NativePath catalog;
    StopSource stop;

    mutable std::mutex mutex; // guards what follows
    std::condition_variable changed;
    std::deque<ListedFolder> waiting;
    std::optional<Error> trouble;
    bool atWork = false;
};

std::optional<ListedFolder> CatalogKeeper::Desk::take()
{
    std::unique_lock lock(mutex);
    atWork = false;
    changed.wait(lock, [this] { return !waiting.empty() || stop.stop_requested(); });
    if (stop.stop_requested())
        return std::nullopt;
    atWork = true;
    std::optional<ListedFolder> folder(std::move(waiting.front()));
    waiting.pop_front();
    return folder;
}

void CatalogKeeper::Desk::run()
{
    std::unique_ptr<CatalogRecorder> recorder;
    while (const auto folder = take()) {
        const auto recorded = recordFolder(files, catalog, *folder, stop.get_token(), recorder);
        if (!recorded)
            recorder.reset();
        const std::scoped_lock lock(mutex);
        trouble = recorded ? std::nullopt : std::optional(recorded.error());
    }
}

CatalogKeeper::CatalogKeeper(const FileSystem &files, NativePath catalog)
    : m_desk(std::make_shared<Desk>(files, std::move(catalog)))
{
    runDetached([desk = m_desk] { desk->run(); });
}

CatalogKeeper::~CatalogKeeper()
{
    const std::scoped_lock lock(m_desk->mutex);
    m_desk->stop.request_stop();
    m_desk->waiting.clear();
    m_desk->changed.notify_all();
}

void CatalogKeeper::record(NativePath physicalFolder, std::vector<Entry> entries)
{
    const std::scoped_lock lock(m_desk->mutex);
    auto &waiting = m_desk->waiting;
    std::erase_if(waiting, [&](const ListedFolder &folder) { return folder.path == physicalFolder; });
    if (waiting.size() >= foldersAtMost)
        waiting.pop_front();
    waiting.push_back({std::move(physicalFolder), std::move(entries)});
    m_desk->changed.notify_all();
}

std::optional<Error> CatalogKeeper::trouble() const
{
    const std::scoped_lock lock(m_desk->mutex);
    return m_desk->trouble;
}

bool CatalogKeeper::isIdle() const
{
    const std::scoped_lock lock(m_desk->mutex);
    return m_desk->waiting.empty() && !m_desk->atWork;
}

} // namespace linkwright
