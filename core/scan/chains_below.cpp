// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "scan/chains_below.h"

#include "links/relative.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t placesAtOnce = 64; // taken by one thread: neighbours share their folder

/// Follows one link after the other; those of one folder in a row cost its opening once.
class Follower
{
public:
    explicit Follower(const FileSystem &files)
        : m_files(files)
    {
    }

    std::optional<Chain> follow(const NativePath &place)
    {
        const SplitPath parts = split(place);
        if (!m_folder || parts.folder != m_path)
            open(parts.folder);
        const auto text = m_home ? m_folder->readLink(parts.name) : std::unexpected(m_home.error());
        return text ? std::optional(trace(*m_home, parts.name, *text)) : std::nullopt;
    }

private:
    void open(const NativePath &path)
    {
        m_path = path;
        auto folder = m_files.openFolder(path);
        m_home = folder ? linkHome(m_files, **folder) : std::unexpected(folder.error());
        m_folder = m_home ? std::move(*folder) : nullptr;
    }

    const FileSystem &m_files;
    NativePath m_path;
    std::unique_ptr<Folder> m_folder;
    Result<LinkHome> m_home = failure(ErrorKind::NotFound, {});
};

} // namespace

void chainsAt(const FileSystem &files, std::vector<NativePath> places, unsigned threads, const StopToken &stop,
              const std::function<void(Chain &&)> &take)
{
    std::ranges::sort(places);
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    const auto work = [&] {
        Follower follower(files);
        for (std::size_t from = next.fetch_add(placesAtOnce); from < places.size();
             from = next.fetch_add(placesAtOnce)) {
            const std::size_t end = std::min(from + placesAtOnce, places.size());
            for (std::size_t at = from; at < end && !stop.stop_requested(); ++at) {
                auto chain = follower.follow(places[at]);
                const std::scoped_lock lock(mutex);
                if (chain)
                    take(std::move(*chain));
            }
        }
    };
    const std::size_t useful = (places.size() + placesAtOnce - 1) / placesAtOnce;
    std::vector<std::jthread> others;
    for (std::size_t at = 1; at < std::min<std::size_t>(threads, useful); ++at)
        others.emplace_back(work);
    work();
}

ScanReport chainsBelow(const FileSystem &files, const ScanRequest &request, const StopToken &stop,
                       const ChainSink &sink, ScanProgress *progress)
{
    std::vector<NativePath> overOthers;
    const auto take = [&](ScanBatch &&batch) {
        for (const Entry &entry : batch.entries) {
            if (!entry.link)
                continue;
            NativePath place = batch.placeOf(entry);
            if (entry.link->hops() == 1) // no other link was met: the text says the whole way
                sink.chain({{{std::move(place), entry.link->target, entry.type}}, entry.link->verdict()});
            else
                overOthers.push_back(std::move(place));
        }
    };
    ScanRequest links = request;
    links.ends = EndDetail::Path;
    links.otherKinds = false;
    const ScanReport report = scan(files, links, stop, {take, sink.problem, sink.missingRoot}, progress);
    chainsAt(files, std::move(overOthers), request.threads, stop, sink.chain);
    return report;
}

Result<NativePath> physicalRoot(const FileSystem &files, const NativePath &absolute)
{
    if (isProperName(split(absolute).name))
        return physicalPlace(files, absolute);
    const auto folder = files.openFolder(absolute);
    return folder ? (*folder)->realPath() : failureAt(absolute, folder.error());
}

} // namespace linkwright
