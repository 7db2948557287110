// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/link_sighting.h"

#include "base/contains.h"
#include "links/chain.h"
#include "links/way_points.h"
#include "store/digest.h"
#include "store/place_type.h"

#include <ranges>

namespace linkwright {

namespace {

constexpr std::size_t pathsAtMost = 50'000; // to be remembered
constexpr std::size_t longestAbove = 4096; // bytes; of folders whose paths are longer only those that links name matter

/// A path and the folders above it, those that are of no use left out; the last comes first. Until `isKnown`.
template<typename IsKnown>
std::vector<NativePath> upwards(const NativePath &path, const IsKnown &isKnown)
{
    std::vector<NativePath> paths;
    for (NativePath here = path; !split(here).name.empty() && !isKnown(here); here = split(here).folder) {
        if (paths.empty() || here.bytes.size() <= longestAbove)
            paths.push_back(here);
    }
    return paths;
}

/// Whether the contents need not be read again.
bool isUnchanged(const Fingerprint &known, const Fingerprint &now)
{
    return known.identity == now.identity && known.born == now.born && known.size == now.size
           && known.modified == now.modified;
}

} // namespace

LinkLooker::LinkLooker(const FileSystem &files, Known known)
    : m_files(files)
    , m_known(std::move(known))
{
}

LinkLooker::~LinkLooker() = default;

Result<LinkSighting> LinkLooker::look(const LinkHome &home, const Entry &link)
{
    const Chain chain = trace(home, link.name, link.link->target);
    LinkSighting look{.folder = home.realPath,
                      .name = link.name,
                      .type = link.type,
                      .target = link.link->target,
                      .health = chain.verdict.health,
                      .points = wayPoints(chain),
                      .end = {},
                      .fingerprints = {}};
    if (look.health != Health::Healthy)
        return look;
    look.end = chain.verdict.path;
    if (!look.end.isEmpty() && !contains(look.points, look.end))
        look.points.push_back(look.end);
    for (const NativePath &point : look.points) {
        if (auto looked = lookUpwards(point, *home.mounts, look); !looked)
            return std::unexpected(looked.error());
    }
    return look;
}

/// What was looked at has been looked at with all that is above it.
Result<void> LinkLooker::lookUpwards(const NativePath &path, const MountTable &mounts, LinkSighting &look)
{
    if (m_done.size() > pathsAtMost)
        m_done.clear();
    const auto paths = upwards(path, [this](const NativePath &here) { return m_done.contains(here.bytes); });
    for (const NativePath &here : std::views::reverse(paths)) { // each folder is opened in the one above it
        if (!mayLookAt(here, mounts))
            continue;
        if (auto taken = take(here, look); !taken)
            return taken;
        m_done.insert(here.bytes);
    }
    return {};
}

Result<void> LinkLooker::take(const NativePath &path, LinkSighting &look)
{
    const auto [above, name] = split(path);
    const Folder *folder = openedFolder(above);
    if (folder == nullptr)
        return {};
    auto now = takeFingerprint(*folder, name, nullptr);
    if (!now || (now->identity.type != NodeType::File && now->identity.type != NodeType::Folder))
        return {};
    const auto known = m_known(path);
    if (!known)
        return std::unexpected(known.error());
    const bool isFile = now->identity.type == NodeType::File;
    if (*known && isUnchanged(**known, *now) && (!isFile || !(**known).beginning.empty()))
        return {};
    if (isFile) { // a file that cannot be read is told by the rest
        if (auto read = takeFingerprint(*folder, name, sha256))
            now = std::move(read);
    }
    look.fingerprints.emplace_back(path, std::move(*now));
    return {};
}

void LinkLooker::forget()
{
    m_done.clear();
    m_openedPath = {};
    m_opened.reset();
}

const Folder *LinkLooker::openedFolder(const NativePath &path)
{
    if (m_openedPath == path)
        return m_opened.get();
    const auto [above, name] = split(path);
    const bool isNext = m_opened && m_openedPath == above && isProperName(name);
    auto opened = isNext ? m_opened->openChild(name, Crossing::Refuse) : m_files.openFolder(path);
    if (!opened && isNext)
        opened = m_files.openFolder(path);
    m_opened = opened ? std::move(*opened) : nullptr;
    m_openedPath = path;
    return m_opened.get();
}

} // namespace linkwright
