// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/relative.h"

#include "base/contains.h"

namespace linkwright {

namespace {

/// Walks a relative text of ".." and real folders from `home` and looks at what its last component names there.
Result<NodeFacts> lookFrom(const FileSystem &files, const Folder &home, const LinkTarget &text)
{
    const Folder *current = &home;
    std::unique_ptr<Folder> opened;
    const auto parts = components(text.raw);
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at + 1 == parts.size() && isProperName(parts[at]))
            return current->look(parts[at]);
        auto step = stepAcross(files, *current, parts[at]);
        if (!step)
            return std::unexpected(step.error());
        if (step->link)
            return failure(ErrorKind::NotAFolder, {std::string(parts[at])});
        opened = std::move(step->node);
        current = opened.get();
    }
    return current->facts();
}

Result<NodeFacts> lookAtPath(const FileSystem &files, const NativePath &path)
{
    const SplitPath parts = split(path);
    const auto folder = files.openFolder(isProperName(parts.name) ? parts.folder : path);
    if (!folder)
        return std::unexpected(folder.error());
    return isProperName(parts.name) ? (*folder)->look(parts.name) : (*folder)->facts();
}

/// Does the relative text lead to the very thing the physical path names? Both missing is the same, too, whether a
/// component is absent, dangles or is a file.
bool leadsToSame(const FileSystem &files, const Folder &home, const LinkTarget &text, const NativePath &physical)
{
    const auto there = lookAtPath(files, physical);
    const auto here = lookFrom(files, home, text);
    if (there && here)
        return there->identity == here->identity;
    const auto isMissing = [](ErrorKind kind) { return kind == ErrorKind::NotFound || kind == ErrorKind::NotAFolder; };
    return !there && !here
           && (there.error().kind == here.error().kind
               || (isMissing(there.error().kind) && isMissing(here.error().kind)));
}

Result<NativePath> physicalUpToLast(const FileSystem &files, const NativePath &path)
{
    SplitPath parts = split(withoutTrailingSeparators(path));
    if (!isProperName(parts.name)) {
        const auto folder = files.openFolder(path);
        return folder ? (*folder)->realPath() : Result<NativePath>(std::unexpected(folder.error()));
    }
    std::vector<std::string> missing{parts.name};
    while (true) {
        const auto folder = files.openFolder(parts.folder);
        if (folder) {
            auto physical = (*folder)->realPath();
            for (auto name = missing.rbegin(); physical && name != missing.rend(); ++name)
                *physical = *physical / *name;
            return physical;
        }
        const ErrorKind kind = folder.error().kind;
        const bool canGoUp = kind == ErrorKind::NotFound || kind == ErrorKind::NotAFolder || kind == ErrorKind::Denied;
        parts = split(parts.folder);
        if (!canGoUp || !isProperName(parts.name))
            return failureAt(path, folder.error());
        missing.push_back(parts.name);
    }
}

} // namespace

Result<NativePath> physicalPlace(const FileSystem &files, const NativePath &path)
{
    auto physical = physicalUpToLast(files, path);
    // "/proc/self" is another folder to every program: what is there keeps the words that lead to it.
    const auto mounts = files.mounts();
    const Mount *mount = physical && mounts ? mounts->mountOf(*physical) : nullptr;
    if (mount != nullptr && mount->kind == MountKind::Process)
        return lexicallyJoined({"/"}, path.bytes);
    return physical;
}

LinkTarget relativeBetween(const NativePath &fromFolder, const NativePath &to)
{
    const auto rootIn = [](const NativePath &path) {
        return std::string_view(path.bytes).substr(0, path_rules::rootLength(path.bytes));
    };
    if (rootIn(fromFolder) != rootIn(to))
        return {to.bytes};
    const auto from = components(fromFolder.bytes);
    const auto goal = components(to.bytes);
    std::size_t common = 0;
    while (common < from.size() && common < goal.size() && from[common] == goal[common])
        ++common;
    LinkTarget text;
    const auto append = [&text](std::string_view part) {
        if (!text.raw.empty())
            text.raw += path_rules::preferredSeparator;
        text.raw += part;
    };
    for (std::size_t at = common; at < from.size(); ++at)
        append("..");
    for (std::size_t at = common; at < goal.size(); ++at)
        append(goal[at]);
    if (text.raw.empty())
        text.raw = ".";
    return text;
}

Result<WrittenTarget> writeTarget(const FileSystem &files, const Folder &home, const NativePath &wanted,
                                  TargetStyle style, const NativePath &base)
{
    if (wanted.isEmpty())
        return failure(ErrorKind::InvalidTarget, wanted);
    if (style == TargetStyle::Verbatim || (style == TargetStyle::Absolute && wanted.isAbsolute()))
        return WrittenTarget{{wanted.bytes}};
    const auto physical = physicalPlace(files, wanted.isAbsolute() ? wanted : base / wanted.bytes);
    if (!physical)
        return std::unexpected(physical.error());
    if (style == TargetStyle::Absolute)
        return WrittenTarget{{physical->bytes}};
    const auto homePath = home.realPath();
    if (!homePath)
        return std::unexpected(homePath.error());
    LinkTarget relative = relativeBetween(*homePath, *physical);
    if (!relative.isAbsolute() && leadsToSame(files, home, relative, *physical))
        return WrittenTarget{std::move(relative)};
    return WrittenTarget{{physical->bytes}, true};
}

} // namespace linkwright
