// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_worker.h"

#include "links/read_link_part.h"
#include "platform/system_codes.h"
#include "scan/list_folder.h"

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t largeBatch = 1024;

} // namespace

void ScanWorker::run()
{
    while (const auto folder = m_shared.pile.take()) {
        if (!m_shared.stop.stop_requested())
            readFolder(*folder);
        m_shared.pile.done();
    }
    // Now nobody adds to those any more.
    while (true) {
        std::unique_lock lock(m_shared.laterMutex);
        if (m_shared.later.empty() || m_shared.stop.stop_requested())
            return;
        const auto links = m_shared.later.extract(m_shared.later.begin());
        lock.unlock();
        judgeLater(links.mapped());
    }
}

void ScanWorker::deliverItem(const NativePath &typed, Entry entry)
{
    count(entry);
    ++m_report.entries;
    entry.name = typed.bytes;
    if (entry.link || m_shared.request.otherKinds)
        m_batch.entries.push_back(std::move(entry));
    m_batch.folder = std::make_shared<const NativePath>();
    flush();
}

void ScanWorker::problem(const NativePath &where, const Error &error)
{
    ++m_report.problems;
    const std::scoped_lock lock(m_shared.sinkMutex);
    m_shared.sink.problem({error.kind, where, error.osCode});
}

void ScanWorker::lostRoot(const NativePath &typed)
{
    ++m_report.lostRoots;
    problem(typed, {ErrorKind::Changed, typed, system_code::notFound});
}

void ScanWorker::readFolder(const FolderTask &folder)
{
    folder->setPaths();
    // Kernels before 6.18 mount what is mounted on demand before they refuse to go there.
    const bool wouldMount = m_shared.mounts->isAutomount(folder->realPath());
    auto opened =
        wouldMount ? failure(ErrorKind::CrossesMount, {}, system_code::crossesDevice) : folder->open(Crossing::Refuse);
    if (!opened && opened.error().kind == ErrorKind::CrossesMount) {
        if (m_shared.request.oneFileSystem && !isSameFileSystem(*folder))
            return;
        opened = enterMount(*folder);
    }
    if (opened)
        readOpenFolder(folder, *opened);
    else if (opened.error().kind != ErrorKind::NotFound) // else it vanished since it was listed
        problem(opened.error().where, opened.error());
}

/// Whether the mount a folder is the point of shows the file system it lies on itself (a bind mount).
bool ScanWorker::isSameFileSystem(const WalkFolder &folder) const
{
    const Mount *mount = m_shared.mounts->mountOf(folder.realPath());
    return mount != nullptr && folder.mount != nullptr && mount->device == folder.mount->device;
}

/// Goes on into a mount that cannot hang, unless that would go round in circles.
Result<OpenFolders::Handle> ScanWorker::enterMount(WalkFolder &folder)
{
    const Mount *mount = m_shared.mounts->mountOf(folder.realPath());
    if (!mount || mount->point != folder.realPath() || mayHang(mount->kind))
        return failure(ErrorKind::CrossesMount, *folder.typedPath(), system_code::crossesDevice);
    folder.mount = mount;
    return folder.open(Crossing::Allow);
}

void ScanWorker::readOpenFolder(const FolderTask &folder, const OpenFolders::Handle &opened)
{
    if (m_shared.progress) {
        m_shared.progress->folders.fetch_add(1, std::memory_order_relaxed);
        m_shared.progress->folder.store(folder->typedPath(), std::memory_order_relaxed);
    }
    const auto facts = opened->facts();
    const auto reader = opened->entries();
    if (!facts || !reader) {
        problem(*folder->typedPath(), facts ? reader.error() : facts.error());
        return;
    }
    folder->facts = *facts;
    if (folder->isItsOwnAncestor()) {
        problem(*folder->typedPath(), {ErrorKind::Loop, {}, system_code::loop});
        return;
    }
    m_root = folder->rootRealPath();
    LinkHome home = homeAt(*folder, *opened);
    home.leavesMounts = true;
    m_batch.folder = folder->typedPath();
    readEntries(**reader, folder, home);
    flush();
    const bool isDone = m_later.empty();
    leaveForLater(folder);
    if (!m_children.empty())
        folder->keep(opened);
    if (isDone)
        folder->forgetPaths();
    m_shared.pile.add(m_children);
}

LinkHome ScanWorker::homeAt(const WalkFolder &folder, const Folder &opened) const
{
    return {.files = &m_shared.files,
            .folder = &opened,
            .realPath = folder.realPath(),
            .mounts = m_shared.mounts,
            .mount = folder.mount,
            .ends = m_shared.request.ends,
            .leavesMounts = false,
            .sticky = (folder.facts.mode & stickyBit) != 0};
}

void ScanWorker::leaveForLater(const FolderTask &folder)
{
    if (m_later.empty())
        return;
    const std::scoped_lock lock(m_shared.laterMutex);
    for (auto &[mount, names] : m_later)
        m_shared.later[mount].folders.push_back({folder, std::move(names)});
    m_later.clear();
}

/// What a mount has to say of all links onto it: a scan waits for that only when all else is done.
void ScanWorker::judgeLater(const LinksForLater &links)
{
    for (const auto &[folder, names] : links.folders) {
        const auto opened = m_shared.openFolders.get(*folder);
        if (!opened) {
            problem(*folder->typedPath(), opened.error());
            continue;
        }
        m_root = folder->rootRealPath();
        m_batch.folder = folder->typedPath();
        const LinkHome home = homeAt(*folder, **opened);
        for (const auto &[name, type] : names) {
            if (m_shared.stop.stop_requested())
                break;
            deliverLink(name, type, home);
        }
        flush();
    }
}

void ScanWorker::readEntries(FolderReader &reader, const FolderTask &folder, const LinkHome &home)
{
    m_children.clear();
    while (!m_shared.stop.stop_requested()) {
        const auto names = reader.read();
        if (!names)
            problem(*folder->typedPath(), names.error());
        if (!names || names->empty())
            return;
        const std::uint64_t before = m_report.entries;
        for (const ListedName &listed : *names)
            meet(listed, folder, home);
        if (m_shared.progress)
            m_shared.progress->entries.fetch_add(m_report.entries - before, std::memory_order_relaxed);
    }
}

void ScanWorker::meet(const ListedName &listed, const FolderTask &folder, const LinkHome &home)
{
    const RootClaims::Claim claim = claimOn(listed.name, *folder);
    if (claim == RootClaims::Claim::Item || isExcluded(listed.name, *folder))
        return;
    ++m_report.entries;
    NodeType type = listed.type;
    if (type == NodeType::Unknown) {
        const auto facts = home.folder->look(listed.name);
        type = facts ? facts->identity.type : NodeType::Other;
    }
    if (m_shared.request.justNames)
        deliver({std::string(listed.name), type, 1, 0, 0, {}});
    else if (isLink(type) && isIncluded(listed.name, *folder))
        deliverLink(listed.name, type, home);
    else if (m_shared.request.otherKinds && !isLink(type) && isIncluded(listed.name, *folder))
        deliverOther(listed.name, home);
    if (type == NodeType::Folder && claim == RootClaims::Claim::None
        && (!m_shared.request.maximumDepth || folder->depth() < *m_shared.request.maximumDepth))
        m_children.push_back(std::make_shared<WalkFolder>(folder, std::string(listed.name)));
}

RootClaims::Claim ScanWorker::claimOn(std::string_view name, const WalkFolder &folder) const
{
    return m_shared.claims.mayHold(name) ? m_shared.claims.claimOn(folder.realPath() / name) : RootClaims::Claim::None;
}

bool ScanWorker::matchesAny(const std::vector<Glob> &globs, std::string_view name, const WalkFolder &folder) const
{
    if (globs.empty())
        return false;
    const std::string path = m_shared.globsOnPaths ? folder.pathBelowRoot(name) : std::string();
    return std::ranges::any_of(globs, [&](const Glob &glob) { return glob.matches(name, path); });
}

bool ScanWorker::isExcluded(std::string_view name, const WalkFolder &folder) const
{
    return matchesAny(m_shared.request.exclude, name, folder);
}

bool ScanWorker::isIncluded(std::string_view name, const WalkFolder &folder) const
{
    return m_shared.request.include.empty() || matchesAny(m_shared.request.include, name, folder);
}

/// Links get no lstat: what one wants to know of them is in their text.
void ScanWorker::deliverLink(std::string_view name, NodeType type, const LinkHome &home)
{
    auto part = readLinkPart(home, name, m_root);
    if (!part && part.error().kind == ErrorKind::NotFound)
        return; // vanished since it was listed
    if (!part) {
        problem(*m_batch.folder / name, part.error());
        return;
    }
    if (part->isAwaited()) {
        m_later[part->verdict().path].emplace_back(name, type);
        return;
    }
    Entry entry{std::string(name), type, 1, 0, 0, std::make_shared<const LinkPart>(std::move(*part))};
    count(entry);
    deliver(std::move(entry));
}

void ScanWorker::deliverOther(std::string_view name, const LinkHome &home)
{
    if (auto entry = inspectEntry(home, name, m_root))
        deliver(std::move(*entry));
}

void ScanWorker::count(const Entry &entry)
{
    if (!entry.link)
        return;
    ++m_report.links;
    ++m_report.health.at(static_cast<std::size_t>(entry.link->health()));
    if (m_shared.progress)
        m_shared.progress->links.fetch_add(1, std::memory_order_relaxed);
}

void ScanWorker::deliver(Entry entry)
{
    m_batch.entries.push_back(std::move(entry));
    if (m_batch.entries.size() >= largeBatch)
        flush();
}

void ScanWorker::flush()
{
    if (m_batch.entries.empty())
        return;
    const std::scoped_lock lock(m_shared.sinkMutex);
    m_shared.sink.batch({m_batch.folder, std::exchange(m_batch.entries, {})});
}

} // namespace linkwright
