// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/arrival.h"

#include "base/contains.h"
#include "repair/mount_points.h"
#include "repair/path_probe.h"

#include <algorithm>
#include <array>

namespace linkwright {

namespace {

constexpr std::size_t mostCompared = 64; // files below one place

/// FAT has no ctime, and what Linux tells of it is no more than the mtime (since 5.19).
constexpr std::array<std::string_view, 3> withoutChangeTimes{"exfat", "msdos", "vfat"};

LinkTimes timesOf(const WantedGroup &group)
{
    LinkTimes times;
    for (const WantedPath *wanted : group.wanted)
        times.add(wanted->written);
    return times;
}

std::optional<NodeFacts> factsOf(const FileSystem &files, const NativePath &folder)
{
    const SplitPath parts = split(folder);
    const auto above = files.openFolder(parts.folder);
    const auto facts = above ? (*above)->look(parts.name) : std::unexpected(above.error());
    return facts ? std::optional(*facts) : std::nullopt;
}

bool keepsChangeTimes(const FileSystem &files, const NativePath &place)
{
    const auto mounts = files.mounts();
    const Mount *mount = mounts ? mounts->mountOf(place) : nullptr;
    return mount == nullptr || !contains(withoutChangeTimes, mount->fileSystem);
}

/// New names in a folder set both times, another name for it only the one.
bool wasRenamedLast(const NodeFacts &folder)
{
    return folder.changed > folder.modified;
}

/// Whether it came with a folder above, or with a volume: then nothing of that is to be seen at the place itself.
bool cameWithWhatIsAbove(const FileSystem &files, const WantedGroup &group, const NativePath &place,
                         std::int64_t oldestLink)
{
    for (NativePath above = split(place).folder; !isWithin(group.prefix, above); above = split(above).folder) {
        if (isMountPoint(files, above))
            return true;
        if (!isProperName(split(above).name))
            return false;
        const auto facts = factsOf(files, above);
        if (facts && wasRenamedLast(*facts) && facts->changed >= oldestLink)
            return true;
    }
    return false;
}

/// Relative links that were moved themselves look for the same names from another folder.
bool mayBeMovedLinks(const WantedGroup &group, const NativePath &place)
{
    return split(place).name == split(group.prefix).name && std::ranges::all_of(group.wanted, &WantedPath::isRelative);
}

/// How files below a young folder came there.
struct Files
{
    std::size_t all = 0;
    std::size_t copied = 0; // with their time
};

void count(Files &files, const Folder &folder, std::string_view name, std::int64_t newestLink)
{
    const auto facts = folder.look(name);
    if (!facts || facts->identity.type != NodeType::File)
        return;
    ++files.all;
    files.copied += facts->modified <= newestLink && folder.born(name).value_or(0) > newestLink ? 1 : 0;
}

bool holdsFaithfulCopies(const FileSystem &files, const WantedGroup &group, const NativePath &place,
                         std::int64_t newestLink)
{
    PathProbe probe(files, place);
    Files found;
    const std::size_t step = group.wanted.size() / mostCompared + 1;
    for (std::size_t at = 0; at < group.wanted.size(); at += step) {
        const auto names = components(group.wanted[at]->path.bytes);
        if (names.size() <= group.depth)
            continue;
        const auto below = std::span(names).subspan(group.depth, names.size() - group.depth - 1);
        if (const Folder *folder = probe.folderAt(below))
            count(found, *folder, names.back(), newestLink);
    }
    return found.copied * 2 > found.all;
}

} // namespace

Arrival arrivalOf(const FileSystem &files, const WantedGroup &group, const NativePath &place)
{
    const LinkTimes written = timesOf(group);
    if (written.oldest == 0 || isMountPoint(files, place) || !keepsChangeTimes(files, place))
        return Arrival::Fits;
    const SplitPath parts = split(place);
    const auto above = files.openFolder(parts.folder);
    const auto facts = above ? (*above)->look(parts.name) : std::unexpected(above.error());
    if (!facts || facts->changed == 0 || cameWithWhatIsAbove(files, group, place, written.oldest))
        return Arrival::Fits;
    if (facts->changed < written.oldest)
        return mayBeMovedLinks(group, place) ? Arrival::Unclear : Arrival::WasThere;
    const bool isYounger = (*above)->born(parts.name).value_or(0) > written.newest;
    const bool isCopy = isYounger && facts->modified <= written.newest; // with its own time
    if (isYounger && !isCopy && !holdsFaithfulCopies(files, group, place, written.newest))
        return Arrival::IsYounger;
    return isYounger || wasRenamedLast(*facts) ? Arrival::Fits : Arrival::Unclear;
}

} // namespace linkwright
