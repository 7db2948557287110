// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/scan_session.h"

#include "base/shared_folder.h"
#include "changes/open_place.h"
#include "jobs/scan_recorder.h"
#include "scan/list_folder.h"
#include "store/catalog_recorder.h"
#include "store/place_type.h"

#include <map>
#include <set>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostRemembered = 300'000; // links of a scan that nobody gave a name

bool isAbsence(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::NotAFolder;
}

/// A folder is scanned from the inside; of anything else the folder that holds it is where it is seen from.
NativePath standpointOf(const FileSystem &files, const NativePath &root)
{
    const auto parts = splitPlace(root);
    if (!parts)
        return root;
    const auto above = files.openFolder(parts->folder);
    const auto facts = above ? (*above)->look(parts->name) : std::unexpected(above.error());
    return facts && facts->identity.type == NodeType::Folder ? root : parts->folder;
}

} // namespace

ScanSession::ScanSession(const FileSystem &files, ScanRequest request, ScanRecord record)
    : m_files(files)
    , m_request(std::move(request))
    , m_record(std::move(record))
{
}

void ScanSession::run(const std::function<void()> &begun, const std::function<void()> &announce)
{
    findGround();
    begun();
    const ScanSink sink{[&](ScanBatch &&batch) {
                            if (m_queue.push(named(std::move(batch)), m_stop.get_token()))
                                announce();
                        },
                        [this](const Error &error) { problem(error.where, error); },
                        [this](const NativePath &root, const Error &error) { problem(root, error); }};
    std::optional<ScanRecorder> recorder;
    if (!m_record.name.empty())
        recorder.emplace(m_files, m_record.catalog, m_request, m_record.name);
    const ScanReport report =
        scan(m_files, m_request, m_stop.get_token(), recorder ? recorder->before(sink) : sink, &m_progress);
    m_complete = report.complete;
    if (recorder)
        m_saved = recorder->finish(report);
    m_queue.end({});
    announce();
    if (!m_toRemember.empty() && m_complete)
        remember();
}

/// Nobody waits for it, and what cannot be written is no loss.
void ScanSession::remember()
{
    const auto recorder = CatalogRecorder::open(m_record.catalog, m_files);
    if (!recorder || !(*recorder)->isOn())
        return;
    Result<void> recorded;
    for (const ScanBatch &batch : m_toRemember) {
        if (m_stop.stop_requested() || !recorded)
            return;
        recorded = (*recorder)->record(batch);
    }
    if (recorded)
        recorded = (*recorder)->flush();
}

void ScanSession::findGround()
{
    for (const NativePath &root : m_request.roots) {
        const NativePath standpoint = withoutTrailingSeparators(standpointOf(m_files, root));
        if (m_ground.base.isEmpty())
            m_ground.base = standpoint;
        else if (!isWithin(standpoint, m_ground.base))
            m_ground.base = {std::string(sharedFolder(m_ground.base.bytes, standpoint))};
    }
    const auto open = m_files.openFolder(m_ground.base);
    const auto real = open ? (*open)->realPath() : std::unexpected(open.error());
    m_ground.realBase = real ? *real : m_ground.base;
}

/// Called from one scanning thread at a time.
std::vector<Entry> ScanSession::named(ScanBatch &&batch)
{
    if (!m_record.catalog.isEmpty() && m_record.name.empty() && m_linksToRemember < mostRemembered) {
        m_toRemember.push_back(batch);
        m_linksToRemember += batch.entries.size();
    }
    for (Entry &entry : batch.entries)
        entry.name = std::string(below(m_ground.base.bytes, batch.placeOf(entry)));
    m_dependents.learn(batch.entries);
    return std::move(batch.entries);
}

void ScanSession::problem(const NativePath &where, const Error &error)
{
    const std::scoped_lock lock(m_mutex);
    m_problems.push_back({error.kind, where, error.osCode});
}

std::vector<Error> ScanSession::takeProblems()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_problems, {});
}

ScanNews ScanSession::look(const FileSystem &files, const ScanGround &ground, const std::vector<std::string> &names,
                           const StopToken &stop)
{
    std::map<NativePath, std::vector<const std::string *>> byFolder;
    for (const std::string &name : names)
        byFolder[split(ground.base / name).folder].push_back(&name);
    ScanNews news;
    for (const auto &[path, here] : byFolder) {
        const auto folder = files.openFolder(path);
        auto home = folder ? linkHome(files, **folder) : std::unexpected(folder.error());
        if (home)
            home->ends = EndDetail::PathAndType;
        for (const std::string *name : here) {
            if (stop.stop_requested())
                return news;
            auto entry = home ? inspectEntry(*home, split(ground.base / *name).name, ground.realBase)
                              : std::unexpected(home.error());
            if (!entry && (!isAbsence(entry.error().kind) || isAway(files, ground.realBase / *name)))
                continue; // nobody can say: what was known stays
            if (!entry || !entry->link) {
                news.gone.push_back(*name);
                continue;
            }
            entry->name = *name;
            news.present.push_back(std::move(*entry));
        }
    }
    return news;
}

ScanNews ScanSession::lookAgain(std::vector<MountDependents::Known> links, const StopToken &stop)
{
    std::set<std::string> names;
    for (const auto &link : links)
        names.insert(link.name);
    ScanNews news = look(m_files, m_ground, {names.begin(), names.end()}, stop);
    for (const Entry &entry : news.present)
        names.erase(entry.name);
    for (const std::string &name : news.gone)
        names.erase(name);
    m_dependents.learn(news.present);
    std::erase_if(links, [&](const auto &link) { return link.path.empty() || !names.contains(link.name); });
    m_dependents.putBack(std::move(links));
    return news;
}

} // namespace linkwright
