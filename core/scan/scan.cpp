// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan.h"

#include "scan/scan_worker.h"

#include <algorithm>
#include <thread>

namespace linkwright {

namespace {

constexpr bool isAbsence(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::NotAFolder;
}

/// What one thread counts; summed up at the end, so that counting needs no lock.
void add(ScanReport &sum, const ScanReport &part)
{
    sum.entries += part.entries;
    sum.links += part.links;
    sum.problems += part.problems;
    sum.lostRoots += part.lostRoots;
    for (std::size_t at = 0; at < sum.health.size(); ++at)
        sum.health.at(at) += part.health.at(at);
}

using RootFolders = std::vector<std::shared_ptr<WalkFolder>>;

/// Opens the roots in order and says which are not there. A root that cannot be read is a problem like any folder.
RootFolders openRoots(ScanShared &shared, ScanWorker &worker)
{
    std::vector<ScanRoot> roots;
    for (const NativePath &typed : shared.request.roots) {
        auto root = openRoot(shared.files, typed, *shared.mounts, shared.openFolders);
        if (root && shared.claims.claim(*root))
            roots.push_back(std::move(*root));
        else if (!root && root.error().kind == ErrorKind::Denied)
            worker.problem(typed, root.error());
        else if (!root)
            shared.sink.missingRoot(typed, root.error());
    }
    RootFolders folders;
    for (ScanRoot &root : roots) {
        if (root.item)
            worker.deliverItem(root.typed, std::move(*root.item));
        else
            folders.push_back(std::move(root.folder));
    }
    RootFolders tasks = folders;
    shared.pile.add(tasks);
    return folders;
}

/// What is below a folder that vanishes, or is taken for another, is just not there any more; a root must not go so
/// silently, or all of its links would seem to be gone.
void lookForRoots(const ScanShared &shared, const RootFolders &roots, ScanWorker &worker)
{
    for (const auto &root : roots) {
        const NativePath &typed = *root->typedPath();
        const auto now = shared.files.openFolder(typed);
        const auto facts = now ? (*now)->facts() : std::unexpected(now.error());
        if (facts ? facts->identity == root->facts.identity : !isAbsence(facts.error().kind))
            continue; // what cannot be read is told
        worker.lostRoot(typed);
    }
}

} // namespace

ScanReport scan(const FileSystem &files, const ScanRequest &request, const StopToken &stop, const ScanSink &sink,
                ScanProgress *progress)
{
    ScanShared shared{files, request, stop, sink, progress, files.mounts(), {}, OpenFolders(files), {}, {}, {}, {}};
    shared.globsOnPaths = std::ranges::any_of(request.exclude, &Glob::matchesPath)
                          || std::ranges::any_of(request.include, &Glob::matchesPath);
    std::vector<ScanWorker> workers(std::max(request.threads, 1U), ScanWorker(shared));
    const RootFolders roots = openRoots(shared, workers.front());
    {
        std::vector<std::jthread> threads;
        for (std::size_t at = 1; at < workers.size(); ++at)
            threads.emplace_back([&worker = workers[at]] { worker.run(); });
        workers.front().run();
    }
    if (!stop.stop_requested())
        lookForRoots(shared, roots, workers.front());
    ScanReport sum;
    for (const ScanWorker &worker : workers)
        add(sum, worker.report());
    sum.complete = !stop.stop_requested();
    return sum;
}

} // namespace linkwright
