// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/make_link.h"

#include "base/wtf8.h"
#include "windows/constants.h"
#include "windows/create_as_anybody.h"
#include "windows/error_codes.h"
#include "windows/link_text.h"
#include "windows/look.h"
#include "windows/open_handle.h"
#include "windows/reparse_tag.h"

namespace linkwright::windows {

namespace {

NativePath named(std::u16string_view name)
{
    return {wtf8FromUtf16(name)};
}

/// What stands under the name after it was made.
Result<Look> lookBack(SystemCalls &calls, Handle folder, std::u16string_view name)
{
    const auto entry = openHandle(calls, folder, name, {}, wtf8FromUtf16(name));
    if (!entry)
        return std::unexpected(entry.error());
    auto look = lookAt(calls, entry->get());
    if (!look)
        return refused(look.error(), named(name));
    return std::move(*look);
}

Result<void> readBack(SystemCalls &calls, Handle folder, std::u16string_view name, const LinkTarget &target,
                      NodeType kind)
{
    const auto found = lookBack(calls, folder, name);
    if (!found) {
        const bool isNothing = found.error().kind == ErrorKind::NotFound;
        return failure(isNothing ? ErrorKind::Unsupported : ErrorKind::Unverified, named(name), found.error().osCode);
    }
    const std::optional<ReparseBuffer> &buffer = found->buffer;
    const bool isIt = found->facts.identity.type == kind && buffer && textOf(*buffer) == target;
    return isIt ? Result<void>() : failure(ErrorKind::Unverified, named(name));
}

/// A folder that nobody can rename meanwhile, if this user may list it; sharing counts no smaller right.
struct HeldFolder
{
    OpenHandle handle;
    bool isHeld = false;
};

Result<HeldFolder> holdStill(SystemCalls &calls, Handle folder, std::u16string_view name)
{
    const std::string where = wtf8FromUtf16(name);
    auto held = openHandle(calls, folder, {}, {.access = Access::List, .sharing = Sharing::Still}, where);
    if (held)
        return HeldFolder{std::move(*held), true};
    if (held.error().kind != ErrorKind::Denied)
        return std::unexpected(held.error());
    auto looked = openHandle(calls, folder, {}, {}, where);
    if (!looked)
        return std::unexpected(looked.error());
    return HeldFolder{std::move(*looked), false};
}

/// The place as Windows wants it: links can be made by path only.
Result<std::u16string> placeIn(SystemCalls &calls, const OpenHandle &folder, std::u16string_view name)
{
    auto path = calls.finalPath(folder.get());
    if (!path)
        return refused(path.error(), named(name));
    if (!path->ends_with(u'\\'))
        *path += u'\\';
    return *path + std::u16string(name);
}

/// An answer that says the system cannot change it in place, or may not, while a new link may be allowed.
bool needsAnotherWay(std::uint32_t code)
{
    return code == errorPrivilegeNotHeld || code == errorInvalidFunction || code == errorNotSupported;
}

std::expected<ReparseBuffer, ErrorKind> bufferFor(std::uint32_t tag, const LinkTarget &target)
{
    const auto buffer = tag == tagMountPoint ? junctionTo(target) : symbolicLinkSaying(target);
    if (!buffer || textOf(*buffer) != target)
        return std::unexpected(ErrorKind::InvalidTarget);
    return *buffer;
}

Result<std::string> bytesFor(std::uint32_t tag, const LinkTarget &target, const NativePath &where)
{
    const auto buffer = bufferFor(tag, target);
    if (!buffer)
        return failure(buffer.error(), where);
    auto bytes = encodeReparse(*buffer);
    if (!bytes)
        return failure(ErrorKind::InvalidTarget, where);
    return std::move(*bytes);
}

/// Gives an empty folder that was just made its mount point, or takes it away again.
Result<void> turnIntoJunction(SystemCalls &calls, Handle made, std::string_view bytes, const NativePath &where)
{
    const auto set = calls.setReparse(made, bytes);
    if (set || calls.getReparse(made) == std::string(bytes))
        return {};
    if (!calls.dispose(made, Semantics::Classic))
        return failure(ErrorKind::Unverified, where, static_cast<int>(set.error()));
    return refusedAct(set.error(), where);
}

/// The folder may have been made all the same; then nobody can say whose it is.
std::unexpected<Error> afterFailedMaking(SystemCalls &calls, Handle folder, std::u16string_view name, const Error &why)
{
    const bool wasTaken = why.kind == ErrorKind::AlreadyExists;
    const auto found = wasTaken ? failure(ErrorKind::AlreadyExists, {}) : lookBack(calls, folder, name);
    const bool isGone = !found && (wasTaken || found.error().kind == ErrorKind::NotFound);
    return isGone ? std::unexpected(why) : failure(ErrorKind::Unverified, named(name), why.osCode);
}

} // namespace

Result<void> makeSymbolicLink(SystemCalls &calls, Handle folder, std::u16string_view name, const LinkTarget &target,
                              NodeType kind)
{
    const auto buffer = bufferFor(tagSymbolicLink, target);
    if (!buffer)
        return failure(buffer.error(), named(name));
    const auto held = holdStill(calls, folder, name);
    if (!held)
        return std::unexpected(held.error());
    const auto place = placeIn(calls, held->handle, name);
    if (!place)
        return std::unexpected(place.error());
    const auto made =
        createAsAnybody(calls, *place, creationText(*buffer), kind == NodeType::FolderSymbolicLink ? linkToFolder : 0);
    if (!made)
        return refusedAct(made.error(), named(name));
    auto found = readBack(calls, folder, name, target, kind);
    const bool mayBeElsewhere = !found && !held->isHeld; // the folder may have been renamed just before
    return mayBeElsewhere ? failure(ErrorKind::Unverified, named(name), found.error().osCode) : found;
}

Result<void> makeJunction(SystemCalls &calls, Handle folder, std::u16string_view name, const LinkTarget &target)
{
    const auto bytes = bytesFor(tagMountPoint, target, named(name));
    if (!bytes)
        return std::unexpected(bytes.error());
    const Opening alone{.access = Access::Make,
                        .sharing = Sharing::Alone,
                        .reparse = Reparse::Open,
                        .disposition = Disposition::NewFolder};
    {
        const auto made = openHandle(calls, folder, name, alone, wtf8FromUtf16(name));
        if (!made)
            return afterFailedMaking(calls, folder, name, made.error());
        if (auto turned = turnIntoJunction(calls, made->get(), *bytes, named(name)); !turned)
            return turned;
    }
    return readBack(calls, folder, name, target, NodeType::Junction);
}

Result<void> retargetInPlace(SystemCalls &calls, Handle entry, const NativePath &where, const LinkTarget &before,
                             const LinkTarget &after)
{
    const auto look = lookAt(calls, entry);
    if (!look)
        return refused(look.error(), where);
    const std::optional<ReparseBuffer> &buffer = look->buffer;
    if (!look->isLink() || !buffer)
        return failure(ErrorKind::NotALink, where);
    if (textOf(*buffer) != before)
        return failure(ErrorKind::Changed, where);
    if (!isToldByItsText(*look->buffer))
        return failure(ErrorKind::NoWayBack, where);
    const auto bytes = bytesFor(look->tag, after, where);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto set = calls.setReparse(entry, *bytes);
    const auto now = textAt(calls, entry);
    if (now == after) // what it holds decides, not what the system said
        return {};
    if (now != before)
        return failure(ErrorKind::Unverified, where, static_cast<int>(now ? 0 : now.error()));
    if (set)
        return failure(ErrorKind::Unsupported, where);
    return needsAnotherWay(set.error()) ? failure(ErrorKind::Unsupported, where, static_cast<int>(set.error()))
                                        : refusedAct(set.error(), where);
}

} // namespace linkwright::windows
