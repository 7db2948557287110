// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/findings.h"

#include "links/judge.h"
#include "repair/mount_points.h"
#include "repair/path_probe.h"

#include <algorithm>

namespace linkwright {

namespace {

struct Compared
{
    Likeness likeness = Likeness::Unknown;
    bool isItself = false;
};

/// A folder on another file system can only be a copy, and nothing tells copies of folders.
Compared compareAt(const Fingerprint &known, const Folder &folder, std::string_view name, Digest digest)
{
    const auto seen = takeFingerprint(folder, name, nullptr);
    if (!seen)
        return {};
    const bool isFolder = known.identity.type == NodeType::Folder && seen->identity.type == NodeType::Folder;
    if (isFolder && known.identity.device != seen->identity.device)
        return {};
    Likeness likeness = compare(known, *seen);
    if (likeness == Likeness::Unknown && !known.beginning.empty()) {
        const auto read = digest ? takeFingerprint(folder, name, digest) : failure(ErrorKind::Unsupported, {});
        if (read)
            likeness = compare(known, *read);
        else if (known.identity != seen->identity && known.modified != seen->modified)
            likeness = Likeness::Different; // another time, and nobody can say that the contents are the same
    }
    const bool isItself =
        likeness == Likeness::Same && seen->identity == known.identity && known.born != 0 && known.born == seen->born;
    return {likeness, isItself};
}

bool isHealthyLink(const FileSystem &files, const Folder &folder, std::string_view name)
{
    const auto home = linkHome(files, folder);
    const auto target = folder.readLink(name);
    return home && target && judge(*home, name, *target).health == Health::Healthy;
}

/// One place after the other, with what they share.
class Looker
{
public:
    Looker(const FileSystem &files, const RepairRequest &request)
        : m_files(files)
        , m_request(request)
    {
    }

    Finding at(const Folder &folder, std::string_view name, const WantedPath &wanted) const
    {
        const auto facts = folder.look(name);
        if (!facts)
            return {};
        const NodeType type = facts->identity.type;
        if (isLink(type))
            return {.presence = isHealthyLink(m_files, folder, name) ? Presence::AsLink : Presence::Absent};
        if (wanted.asFolder && type != NodeType::Folder)
            return {};
        if (!wanted.known)
            return {.presence = Presence::There};
        const Compared compared = compareAt(*wanted.known, folder, name, m_request.digest);
        return {Presence::There, compared.likeness, compared.isItself};
    }

    Likeness folderAt(const NativePath &place, const std::optional<Fingerprint> &known) const
    {
        const SplitPath parts = split(place);
        if (!known || known->identity.type != NodeType::Folder || !isProperName(parts.name)
            || isMountThatMayHang(m_files, place))
            return Likeness::Unknown;
        const auto above = m_files.openFolder(parts.folder);
        if (!above)
            return Likeness::Unknown;
        return compareAt(*known, **above, parts.name, nullptr).likeness;
    }

private:
    const FileSystem &m_files;
    const RepairRequest &m_request;
};

} // namespace

bool mayBe(const Fingerprint &known, const NodeFacts &facts)
{
    if (known.identity == facts.identity)
        return true;
    return known.identity.type == NodeType::File && facts.identity.type == NodeType::File && known.size == facts.size
           && known.modified == facts.modified;
}

Findings lookBelow(const FileSystem &files, const RepairRequest &request, const WantedGroup &group,
                   const NativePath &prefix)
{
    const Looker looker(files, request);
    Findings findings{.prefix = prefix, .each = {}};
    const SplitPath parts = split(prefix);
    if (group.isOneName()) {
        PathProbe probe(files, parts.folder);
        const Folder *folder = probe.folderAt({});
        findings.each.push_back(folder ? looker.at(*folder, parts.name, *group.wanted.front()) : Finding{});
        return findings;
    }
    findings.folder = looker.folderAt(prefix, group.known);
    findings.arrival = arrivalOf(files, group, prefix);
    PathProbe probe(files, prefix);
    for (const WantedPath *wanted : group.wanted) {
        const auto names = components(wanted->path.bytes);
        if (wanted->depth == group.depth) {
            const Presence presence = probe.folderAt({}) ? Presence::There : Presence::Absent;
            findings.each.push_back({.presence = presence, .likeness = findings.folder});
            continue;
        }
        const Folder *folder = probe.folderAt(std::span(names).subspan(group.depth, names.size() - group.depth - 1));
        findings.each.push_back(folder ? looker.at(*folder, names.back(), *wanted) : Finding{});
    }
    return findings;
}

} // namespace linkwright
