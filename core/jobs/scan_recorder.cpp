// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/scan_recorder.h"

#include "base/contains.h"
#include "base/path_rules.h"
#include "store/catalog_recorder.h"
#include "store/place_type.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace linkwright {

namespace {

constexpr std::size_t mostWaiting = 16'384; // entries

ScanBatch linksOf(const ScanBatch &batch)
{
    ScanBatch links{batch.folder, {}};
    std::ranges::copy_if(batch.entries, std::back_inserter(links.entries),
                         [](const Entry &entry) { return entry.link != nullptr; });
    return links;
}

/// The physical place of a root as typed, be it there or not: that of a link is the link's own.
NativePath physicalRoot(const FileSystem &files, const NativePath &typed)
{
    const auto [above, name] = split(typed);
    const auto folder = files.openFolder(isProperName(name) ? above : typed);
    if (const auto real = folder ? (*folder)->realPath() : std::unexpected(folder.error()))
        return isProperName(name) ? *real / name : *real;
    return lexicallyJoined(files.currentFolder().value_or(NativePath()), typed.bytes);
}

/// The path from a root to a place below it, both as typed; nothing: it is not below it.
std::optional<std::string_view> pathBelow(const NativePath &place, const NativePath &root)
{
    std::string_view rest = place.bytes;
    if (!rest.starts_with(root.bytes))
        return std::nullopt;
    rest.remove_prefix(root.bytes.size());
    const bool isBelow =
        rest.empty() || path_rules::isSeparator(rest.front()) || path_rules::isSeparator(root.bytes.back());
    while (!rest.empty() && path_rules::isSeparator(rest.front()))
        rest.remove_prefix(1);
    return isBelow ? std::optional(rest) : std::nullopt;
}

/// The physical places of what a scan could not read, which it tells as typed.
std::vector<NativePath> physicalPlaces(const std::vector<NativePath> &typed, const std::vector<NativePath> &typedRoots,
                                       const std::vector<NativePath> &roots)
{
    std::vector<NativePath> places;
    for (const NativePath &place : typed) {
        for (std::size_t at = 0; at < roots.size(); ++at) {
            if (const auto rest = pathBelow(place, typedRoots[at]))
                places.push_back(rest->empty() ? roots[at] : roots[at] / *rest);
        }
    }
    return places;
}

} // namespace

ScanRecorder::ScanRecorder(const FileSystem &files, NativePath catalog, ScanRequest request, std::string name)
    : m_files(files)
    , m_catalog(std::move(catalog))
    , m_request(std::move(request))
    , m_name(std::move(name))
{
    readyDatabases();
    m_thread = std::thread([this] { run(); });
}

ScanRecorder::~ScanRecorder()
{
    if (m_thread.joinable()) [[maybe_unused]]
        const auto dropped = finish({.complete = false});
}

ScanSink ScanRecorder::before(ScanSink next)
{
    return {[this, next](ScanBatch &&batch) {
                put(linksOf(batch));
                next.batch(std::move(batch));
            },
            [this, next](const Error &error) {
                m_unread.push_back(error.where);
                next.problem(error);
            },
            [this, next](const NativePath &root, const Error &error) {
                m_missingRoots.push_back(root);
                next.missingRoot(root, error);
            }};
}

void ScanRecorder::put(ScanBatch links)
{
    if (links.entries.empty())
        return;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_entriesWaiting < mostWaiting || m_isGivenUp; });
    if (m_isGivenUp)
        return;
    m_entriesWaiting += links.entries.size();
    m_waiting.push(std::move(links));
    m_changed.notify_all();
}

/// Waits for something to record; false when there is no more, or when it is of no use any more.
bool ScanRecorder::take(ScanBatch &links)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isOver; });
    if (m_waiting.empty() || (m_isOver && !m_isWhole))
        return false;
    links = std::move(m_waiting.front());
    m_waiting.pop();
    m_entriesWaiting -= links.entries.size();
    m_changed.notify_all();
    return true;
}

Result<ScanRecorder::Saved> ScanRecorder::finish(const ScanReport &report)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
        m_isWhole = report.complete;
        m_changed.notify_all();
    }
    m_thread.join();
    return m_result;
}

void ScanRecorder::run()
{
    m_result = recordAll();
    const std::scoped_lock lock(m_mutex);
    m_isGivenUp = true;
    m_waiting = {};
    m_changed.notify_all();
}

Result<ScanRecorder::Saved> ScanRecorder::recordAll()
{
    const auto recorder = CatalogRecorder::open(m_catalog, m_files);
    if (!recorder)
        return std::unexpected(recorder.error());
    return (*recorder)->isOn() ? recordScan(**recorder) : Saved::Off;
}

Result<ScanRecorder::Saved> ScanRecorder::recordScan(CatalogRecorder &recorder)
{
    std::vector<NativePath> roots;
    for (const NativePath &typed : m_request.roots)
        roots.push_back(physicalRoot(m_files, typed));
    SavedScanWriter scan(recorder.file(), recorder.paths());
    auto recorded = scan.begin(m_name, m_request, roots);
    recorder.setScan(&scan);
    ScanBatch links;
    while (recorded && take(links))
        recorded = recorder.record(links);
    recorded = recorded ? recorder.flush() : recorded;
    if (!recorded)
        return std::unexpected(recorded.error());
    if (!m_isWhole)
        return Saved::Stopped;
    if (std::ranges::all_of(m_request.roots, [this](const NativePath &root) { return isUnseen(root); }))
        return Saved::NothingThere;
    const auto ended = end(recorder, scan, roots);
    return ended ? Result<Saved>(Saved::Yes) : std::unexpected(ended.error());
}

/// It is not there, could not be read, or vanished while it was.
bool ScanRecorder::isUnseen(const NativePath &typedRoot) const
{
    return contains(m_missingRoots, typedRoot) || contains(m_unread, typedRoot);
}

Result<void> ScanRecorder::end(CatalogRecorder &recorder, SavedScanWriter &scan, const std::vector<NativePath> &roots)
{
    std::vector<NativePath> unread = physicalPlaces(m_unread, m_request.roots, roots);
    std::set<NativePath> unsure; // on volumes that are away
    for (std::size_t at = 0; at < roots.size(); ++at) {
        if (contains(m_unread, m_request.roots[at]))
            continue; // who could not look into it, or not to the end, does not know what is gone
        const auto addStanding = [&](const KnownLink &link, NodeType type) { return scan.addStanding(link, type); };
        const auto settled = recorder.settle(roots[at], Reach::Tree, {}, addStanding, &unsure);
        if (!settled)
            return settled;
        // A root that is not there has lost its links; but not when its volume is away.
        if (contains(m_missingRoots, m_request.roots[at]) && !typeAt(m_files, roots[at]))
            unread.push_back(roots[at]);
    }
    unread.insert(unread.end(), unsure.begin(), unsure.end());
    return scan.end(unread);
}

} // namespace linkwright
