// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/tree_links.h"

#include "cli/scan_progress_line.h"

#include <algorithm>
#include <optional>
#include <thread>

namespace linkwright::cli {

TreeLinks linksBelow(Session &session, const ScanRequest &wanted, const StopSource &stop, ProblemLines &problems,
                     bool (*isKept)(const Entry &))
{
    TreeLinks found;
    const ScanSink sink{[&found, isKept](const ScanBatch &batch) {
                            for (const Entry &entry : batch.entries) {
                                if (isKept == nullptr || isKept(entry))
                                    found.places.push_back(batch.placeOf(entry));
                            }
                        },
                        [&problems](const Error &error) { problems.tell(error); },
                        [&problems, &found](const NativePath &root, const Error &error) {
                            ++found.missingRoots;
                            problems.tellRoot(root, error);
                        }};
    ScanRequest request = wanted;
    request.ends = EndDetail::None;
    request.threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
    ScanProgress progress;
    std::optional<ScanProgressLine> line;
    if (wantsProgress(session.options))
        line.emplace(session.messages, progress);
    found.report = scan(session.files, request, stop.get_token(), sink, &progress);
    found.lostRoots = found.report.lostRoots;
    std::ranges::sort(found.places);
    return found;
}

} // namespace linkwright::cli
