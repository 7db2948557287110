// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/scan_session.h"

#include "base/shared_folder.h"
#include "changes/open_place.h"
#include "scan/list_folder.h"

#include <map>
#include <utility>

namespace linkwright {

namespace {

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

ScanSession::ScanSession(const FileSystem &files, ScanRequest request)
    : m_files(files)
    , m_request(std::move(request))
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
    const ScanReport report = scan(m_files, m_request, m_stop.get_token(), sink, &m_progress);
    m_complete = report.complete;
    m_queue.end({});
    announce();
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
std::vector<Entry> ScanSession::named(ScanBatch &&batch) const
{
    for (Entry &entry : batch.entries)
        entry.name = std::string(below(m_ground.base.bytes, batch.placeOf(entry)));
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
        const auto home = folder ? linkHome(files, **folder) : std::unexpected(folder.error());
        for (const std::string *name : here) {
            if (stop.stop_requested())
                return news;
            auto entry = home ? inspectEntry(*home, split(ground.base / *name).name, ground.realBase)
                              : std::unexpected(home.error());
            if (!entry && entry.error().kind != ErrorKind::NotFound && entry.error().kind != ErrorKind::NotAFolder)
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

} // namespace linkwright
