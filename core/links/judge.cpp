// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/judge.h"

#include "base/link_rules.h"
#include "base/path_rules.h"

namespace linkwright {

namespace {

using path_rules::isSeparator;

/// For a target that one call found missing without meeting a link: which part of it is there? From its end backwards,
/// because most broken links miss their last component. Nothing when the disk says otherwise by now.
std::optional<Verdict> judgeMissing(const LinkHome &home, const LinkTarget &target, const Error &error)
{
    const std::size_t root = path_rules::rootLength(target.raw);
    std::size_t end = withoutTrailingSeparators({target.raw}).bytes.size();
    std::string_view missing;
    while (true) {
        const LinkTarget there{target.raw.substr(0, end)};
        if (there.raw.size() < target.raw.size() && (there.raw.empty() || home.folder->reach(there, Ask::Existence))) {
            const NativePath found = lexicallyJoined(home.realPath, there.raw);
            const bool isFile = error.kind == ErrorKind::NotAFolder;
            const NativePath place = isFile ? found : found / missing;
            const NativePath wanted = lexicallyJoined(home.realPath, target.raw);
            const NativePath volume = isFile ? NativePath() : home.mounts->absentVolumeOf(wanted, place);
            if (!volume.isEmpty())
                return Verdict{Health::Offline, 1, error.osCode, false, volume};
            return Verdict{Health::Broken, 1, error.osCode, false, place};
        }
        if (end <= root)
            return std::nullopt;
        std::size_t start = end;
        while (start > root && !isSeparator(target.raw[start - 1]))
            --start;
        missing = std::string_view(target.raw).substr(start, end - start);
        end = start;
        while (end > root && isSeparator(target.raw[end - 1]))
            --end;
    }
}

} // namespace

Verdict judge(const LinkHome &home, std::string_view name, const LinkTarget &target)
{
    // An absolute target starts at the root; one call can only tell where that is the mount of the home.
    const bool startsOnOtherMount =
        target.isAbsolute() && home.mount != nullptr && home.mount->point.bytes != link_rules::soleRoot;
    const bool wouldMount = home.mounts && home.mounts->wouldMountOn(home.realPath, target.raw);
    const bool isSpecial =
        home.sticky || (home.mount != nullptr && (home.mount->kind == MountKind::Process || !home.mount->followsLinks));
    if (link_rules::linksHaveKinds || isSpecial || startsOnOtherMount || wouldMount || target.raw.empty())
        return trace(home, name, target).verdict;
    const auto reached = home.folder->reach(target, home.ask());
    if (reached)
        return {Health::Healthy,
                1,
                0,
                false,
                home.ends == EndDetail::None ? NativePath() : lexicallyJoined(home.realPath, target.raw),
                *reached};
    const ErrorKind kind = reached.error().kind;
    if (home.mounts && (kind == ErrorKind::NotFound || kind == ErrorKind::NotAFolder)) {
        if (auto verdict = judgeMissing(home, target, reached.error()))
            return std::move(*verdict);
    }
    return trace(home, name, target, {}, kind).verdict;
}

} // namespace linkwright
