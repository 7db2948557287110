// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/search_names.h"

namespace linkwright {

std::vector<NativePath> physicalFolders(const FileSystem &files, const RepairRequest &request)
{
    std::vector<NativePath> physical;
    for (const NativePath &path : request.searchIn) {
        const auto folder = files.openFolder(path);
        const auto real = folder ? (*folder)->realPath() : std::unexpected(folder.error());
        if (real)
            physical.push_back(*real);
        else if (request.problem && real.error().kind != ErrorKind::NotAFolder)
            request.problem({real.error().kind, path, real.error().osCode});
    }
    return physical;
}

Sightings searchNames(const FileSystem &files, const RepairRequest &request, const std::vector<NativePath> &folders,
                      const NameTrie &ends, const StopToken &stop)
{
    Sightings sightings(ends);
    ScanRequest walk;
    walk.roots = folders;
    walk.exclude = request.exclude;
    walk.oneFileSystem = request.oneFileSystem;
    walk.threads = request.threads;
    walk.justNames = true;
    const auto problem = [&request](const Error &error) {
        if (request.problem)
            request.problem(error);
    };
    const ScanSink sink{[&sightings](const ScanBatch &batch) { sightings.meet(*batch.folder, batch.entries); }, problem,
                        [&problem](const NativePath &, const Error &error) { problem(error); }};
    if (!folders.empty() && ends.size() > 1)
        scan(files, walk, stop, sink, request.progress);
    return sightings;
}

} // namespace linkwright
