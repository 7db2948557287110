// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/planner.h"

#include "base/link_rules.h"
#include "changes/link_kind.h"
#include "changes/parents.h"
#include "changes/seen.h"

namespace linkwright {

namespace {

constexpr std::size_t longestTarget = 4095;

/// The folder a new link will live in, as far as it exists.
Result<NearestFolder> homeOf(const FileSystem &files, const NativePath &folder, bool mayBeMissing)
{
    if (mayBeMissing)
        return nearestFolder(files, folder);
    auto opened = files.openFolder(folder);
    if (!opened)
        return failureAt(folder, opened.error());
    return NearestFolder{std::move(*opened), folder, {}};
}

Result<NativePath> baseFor(const FileSystem &files, const NativePath &target, TargetStyle style)
{
    if (style == TargetStyle::Verbatim || target.isAbsolute())
        return NativePath{};
    return files.currentFolder();
}

/// The text for a folder that is still to be made: nothing can be verified from there, but its physical path is known.
Result<WrittenTarget> writeFromMissing(const FileSystem &files, const NearestFolder &home, const NativePath &target,
                                       TargetStyle style, const NativePath &base)
{
    if (style != TargetStyle::Relative)
        return writeTarget(files, *home.folder, target, style, base);
    const auto real = home.futureRealPath();
    if (!real)
        return std::unexpected(real.error());
    auto written = writeTarget(files, *home.folder, target, TargetStyle::Absolute, base);
    if (written)
        written->target = relativeBetween(*real, {written->target.raw});
    return written;
}

Result<WrittenTarget> write(const FileSystem &files, const NearestFolder &home, const NativePath &place,
                            const NativePath &target, TargetStyle style, NodeType kind)
{
    if (const auto text = checkTargetText(place, target.bytes); !text)
        return std::unexpected(text.error());
    const auto base = baseFor(files, target, style);
    if (!base)
        return std::unexpected(base.error());
    auto written = home.missing.empty() ? writeTarget(files, *home.folder, target, style, *base)
                                        : writeFromMissing(files, home, target, style, *base);
    if (!written)
        return std::unexpected(written.error());
    written->target.raw = link_rules::stored(written->target.raw, kind == NodeType::Junction);
    if (const auto text = checkTargetText(place, written->target.raw); !text)
        return std::unexpected(text.error());
    return written;
}

/// What a link must become to lead where its new text leads; nothing: it is that already, or nobody can tell.
std::optional<NodeType> newKind(const FileSystem &files, const OpenPlace &place, const Seen &seen,
                                const LinkTarget &target, std::optional<NodeType> wanted)
{
    if (!link_rules::linksHaveKinds)
        return std::nullopt;
    const NodeType now = seen.identity.type;
    const LinkKind needed = kindOfLinkTo(files, *place.folder, place.name, target);
    const bool staysJunction = now == NodeType::Junction && target.isAbsolute() && !link_rules::namesServer(target.raw)
                               && needed.kind != NodeType::SymbolicLink;
    if (!wanted && (needed.isGuess || staysJunction))
        return std::nullopt;
    const NodeType kind = wanted.value_or(needed.kind);
    return kind == now ? std::nullopt : std::optional(kind);
}

Result<Planned> planSymbolicLink(const FileSystem &files, const CreateRequest &request, const NearestFolder &home,
                                 const OpenPlace &place)
{
    const NodeType kind = request.kind.value_or(NodeType::Unknown);
    const bool isJunction = kind == NodeType::Junction; // it has no relative text
    auto written =
        write(files, home, place.path, request.target, isJunction ? TargetStyle::Absolute : request.style, kind);
    if (!written)
        return std::unexpected(written.error());
    Planned planned;
    planned.fellBackToAbsolute = written->fellBackToAbsolute;
    const bool missing = !home.missing.empty();
    const auto seen = missing ? failure(ErrorKind::NotFound, place.path) : see(place);
    if (!seen && seen.error().kind != ErrorKind::NotFound)
        return std::unexpected(seen.error());
    if (!seen) {
        const LinkKind needed =
            request.kind ? LinkKind{*request.kind} : kindOfLinkTo(files, *home.folder, place.name, written->target);
        planned.kindIsGuess = needed.isGuess;
        planned.change = CreateLink{place.path, written->target, needed.kind, missing};
        return planned;
    }
    if (!isLink(seen->identity.type))
        return failure(ErrorKind::AlreadyExists, place.path);
    const auto another = newKind(files, place, *seen, written->target, request.kind);
    if (seen->target == written->target && !another)
        return planned;
    if (!request.replaceLink)
        return failure(ErrorKind::AlreadyExists, place.path);
    if (const auto back = expectWayBack(place, *seen); !back)
        return std::unexpected(back.error());
    planned.change = RetargetLink{place.path, *seen, written->target, std::nullopt, another};
    return planned;
}

Result<OpenPlace> openExisting(const FileSystem &files, const NativePath &target)
{
    const auto path = fromCurrentFolder(files, target);
    if (!path)
        return std::unexpected(path.error());
    if (splitPlace(*path))
        return openPlace(files, *path);
    const auto folder = files.openFolder(*path); // "a/", ".", "..": a folder, if anything
    return folder ? failure(ErrorKind::IsAFolder, *path) : failureAt(*path, folder.error());
}

Result<Planned> planHardLink(const FileSystem &files, const CreateRequest &request, const NearestFolder &home,
                             const OpenPlace &place)
{
    const auto existing = openExisting(files, request.target);
    if (!existing)
        return std::unexpected(existing.error());
    const auto object = seeOwn(*existing);
    if (!object)
        return std::unexpected(object.error());
    if (object->identity.type == NodeType::Folder)
        return failure(ErrorKind::IsAFolder, existing->path);
    Planned planned;
    planned.nameOfTheLinkItself = isLink(object->identity.type);
    const bool missing = !home.missing.empty();
    if (!missing) {
        const auto there = factsAt(place);
        if (there && there->identity == object->identity)
            return planned;
        if (there)
            return failure(ErrorKind::AlreadyExists, place.path);
        if (there.error().kind != ErrorKind::NotFound)
            return std::unexpected(there.error());
    }
    const auto folder = home.folder->facts();
    if (!folder)
        return failureAt(home.path, folder.error());
    if (folder->identity.device != object->identity.device)
        return failure(ErrorKind::CrossesDevice, place.path);
    planned.change = CreateHardLink{place.path, existing->path, *object, missing};
    return planned;
}

} // namespace

Result<void> checkTargetText(const NativePath &place, std::string_view target)
{
    if (target.empty() || target.size() > longestTarget || target.find('\0') != std::string_view::npos)
        return failure(ErrorKind::InvalidTarget, place);
    return {};
}

Result<Planned> planCreate(const FileSystem &files, const CreateRequest &request)
{
    if (const auto parts = splitPlace(request.place); !parts)
        return std::unexpected(parts.error());
    if (const auto text = checkTargetText(request.place, request.target.bytes); !text)
        return std::unexpected(text.error());
    const auto path = fromCurrentFolder(files, request.place);
    if (!path)
        return std::unexpected(path.error());
    const SplitPath parts = split(*path);
    const auto home = homeOf(files, parts.folder, request.makeParents);
    if (!home)
        return std::unexpected(home.error());
    const OpenPlace place{home->folder, parts.name, *path};
    return request.hard ? planHardLink(files, request, *home, place) : planSymbolicLink(files, request, *home, place);
}

Result<Planned> planRetarget(const FileSystem &files, const RetargetRequest &request)
{
    if (const auto parts = splitPlace(request.place); !parts)
        return std::unexpected(parts.error());
    const auto path = fromCurrentFolder(files, request.place);
    if (!path)
        return std::unexpected(path.error());
    const auto place = openPlace(files, *path);
    if (!place)
        return std::unexpected(place.error());
    const auto seen = seeOwn(*place);
    if (!seen)
        return std::unexpected(seen.error());
    if (!isLink(seen->identity.type))
        return failure(ErrorKind::NotALink, *path);
    if (request.expected && seen->target != *request.expected)
        return failure(ErrorKind::Changed, *path);
    if (const auto back = expectWayBack(*place, *seen); !back)
        return std::unexpected(back.error());
    auto written = write(files, {place->folder, {}, {}}, *path, request.target, request.style,
                         request.kind.value_or(seen->identity.type));
    if (!written)
        return std::unexpected(written.error());
    Planned planned;
    planned.fellBackToAbsolute = written->fellBackToAbsolute;
    const auto kind = newKind(files, *place, *seen, written->target, request.kind);
    if (seen->target != written->target || kind)
        planned.change = RetargetLink{*path, *seen, written->target, std::nullopt, kind};
    return planned;
}

} // namespace linkwright
