// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/catalog_keeper.h"

#include "base/stop.h"
#include "jobs/background.h"
#include "store/catalog_recorder.h"
#include "store/place_type.h"
#include "store/remember_changes.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <variant>

namespace linkwright {

namespace {

constexpr std::ptrdiff_t foldersAtMost = 64; // to wait; one that waits is worth less than a newer one
constexpr std::size_t entriesAtOnce = 500; // between two looks whether it is time to stop

struct ListedFolder
{
    NativePath path;
    std::vector<Entry> entries;
};

using Changes = std::vector<Change>;
using Work = std::variant<ListedFolder, Changes>;

bool isWorthwhile(const FileSystem &files, const Work &work)
{
    const auto *folder = std::get_if<ListedFolder>(&work);
    const auto mounts = files.mounts();
    return folder == nullptr || (mounts && mayLookAt(folder->path, *mounts));
}

Result<void> recordFolder(CatalogRecorder &recorder, const ListedFolder &folder, const StopToken &stop)
{
    auto recorded = recorder.beginAnew();
    for (std::span<const Entry> rest = folder.entries; recorded && !rest.empty() && !stop.stop_requested();) {
        const std::size_t count = std::min(rest.size(), entriesAtOnce);
        recorded = recorder.record(folder.path, rest.first(count));
        rest = rest.subspan(count);
    }
    return recorded && !stop.stop_requested() ? recorder.settle(folder.path, Reach::Folder, stop) : recorded;
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
    std::optional<Work> take();
    Result<void> record(const Work &work, std::unique_ptr<CatalogRecorder> &recorder) const;

    const FileSystem &files;
    NativePath catalog;
    StopSource stop;

    mutable std::mutex mutex; // guards what follows
    std::condition_variable changed;
    std::deque<Work> waiting;
    std::optional<Error> trouble;
    bool atWork = false;
};

std::optional<Work> CatalogKeeper::Desk::take()
{
    std::unique_lock lock(mutex);
    atWork = false;
    changed.wait(lock, [this] { return !waiting.empty() || stop.stop_requested(); });
    if (stop.stop_requested())
        return std::nullopt;
    atWork = true;
    std::optional<Work> work(std::move(waiting.front()));
    waiting.pop_front();
    return work;
}

/// `recorder`: null until there is something to record, and after an error.
Result<void> CatalogKeeper::Desk::record(const Work &work, std::unique_ptr<CatalogRecorder> &recorder) const
{
    if (!isWorthwhile(files, work))
        return {};
    if (!recorder) {
        auto opened = CatalogRecorder::open(catalog, files);
        if (!opened)
            return std::unexpected(opened.error());
        recorder = std::move(*opened);
    }
    if (const auto *folder = std::get_if<ListedFolder>(&work))
        return recordFolder(*recorder, *folder, stop.get_token());
    return rememberChanges(*recorder, files, std::get<Changes>(work), stop.get_token());
}

void CatalogKeeper::Desk::run()
{
    std::unique_ptr<CatalogRecorder> recorder;
    while (const auto work = take()) {
        const auto recorded = record(*work, recorder);
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
    const auto isOld = [&](const Work &work) {
        const auto *folder = std::get_if<ListedFolder>(&work);
        return folder != nullptr && folder->path == physicalFolder;
    };
    const auto isFolder = [](const Work &work) { return std::holds_alternative<ListedFolder>(work); };
    std::erase_if(waiting, isOld);
    if (std::ranges::count_if(waiting, isFolder) >= foldersAtMost)
        waiting.erase(std::ranges::find_if(waiting, isFolder));
    waiting.push_back(ListedFolder{std::move(physicalFolder), std::move(entries)});
    m_desk->changed.notify_all();
}

void CatalogKeeper::follow(std::vector<Change> changes)
{
    const std::scoped_lock lock(m_desk->mutex);
    m_desk->waiting.push_back(std::move(changes));
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
