// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/scan_now.h"

#include "store/place_type.h"

#include <algorithm>

namespace linkwright {

namespace {

/// What stands where the earlier scan knows a link and this one met none. Who cannot say has not looked.
void addStanding(const FileSystem &files, const SavedScan &before, const StopToken &stop, SavedScan &now)
{
    std::ranges::sort(now.entries, {}, &SavedEntry::place);
    std::vector<SavedEntry> standing;
    for (const SavedEntry &entry : before.entries) {
        if (stop.stop_requested())
            return;
        if (std::ranges::binary_search(now.entries, entry.place, {}, &SavedEntry::place))
            continue;
        const auto type = typeAt(files, entry.place);
        const std::optional<NodeType> there = type ? *type : NodeType::SymbolicLink; // or so it may be
        if (there && isLink(*there))
            now.unread.push_back(entry.place);
        else if (there)
            standing.push_back({.place = entry.place, .type = *there, .target = {}, .health = Health::Unchecked});
    }
    std::ranges::move(standing, std::back_inserter(now.entries));
    std::ranges::sort(now.entries, {}, &SavedEntry::place);
}

} // namespace

Result<SavedScan> scanAgain(const FileSystem &files, const SavedScan &before, unsigned threads, const StopToken &stop,
                            ScanProgress *progress,
                            const std::function<void(const NativePath &root, const Error &error)> &missingRoot)
{
    SavedScan now;
    now.info.roots = before.info.roots;
    now.request = before.request;
    now.request.threads = threads;
    now.request.ends = EndDetail::None;
    const ScanSink sink{[&](const ScanBatch &batch) {
                            for (const Entry &entry : batch.entries)
                                now.entries.push_back({.place = batch.placeOf(entry),
                                                       .type = entry.type,
                                                       .target = entry.link->target,
                                                       .health = entry.link->health()});
                        },
                        [&](const Error &error) { now.unread.push_back(error.where); }, missingRoot};
    const ScanReport report = scan(files, now.request, stop, sink, progress);
    addStanding(files, before, stop, now);
    if (!report.complete || stop.stop_requested())
        return failure(ErrorKind::Cancelled, {});
    now.info.links = report.links;
    return now;
}

} // namespace linkwright
