// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/look.h"

#include "windows/constants.h"
#include "windows/error_codes.h"
#include "windows/link_text.h"
#include "windows/reparse_tag.h"

#include <bit>

namespace linkwright::windows {

namespace {

constexpr std::int64_t unixEpoch = 116'444'736'000'000'000; // 1970 in 100 ns since 1601

/// ReFS numbers its files with 128 bits, NTFS with the low half.
std::uint64_t nodeNumber(const IdInfo &id)
{
    return id.idLow ^ std::rotl(id.idHigh, 32);
}

/// The read-only attribute is the only permission that every Windows file has.
std::uint32_t modeOf(std::uint32_t attributes, bool isFolder)
{
    const std::uint32_t all = isFolder ? 0777 : 0666;
    return attributes & attributeReadOnly ? all & ~0222U : all;
}

/// Bytes that are elsewhere, or that only this user on this computer can read.
bool isBound(std::uint32_t attributes)
{
    constexpr std::uint32_t binding =
        attributeEncrypted | attributeOffline | attributeRecallOnOpen | attributeRecallOnDataAccess;
    return (attributes & binding) != 0;
}

bool mayNameAnother(std::uint32_t tag)
{
    return tag == tagSymbolicLink || tag == tagMountPoint;
}

Called<ReparseBuffer> bufferAt(SystemCalls &calls, Handle handle)
{
    const auto bytes = calls.getReparse(handle);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto buffer = decodeReparse(*bytes);
    if (!buffer)
        return std::unexpected(errorInvalidReparseData);
    return std::move(*buffer);
}

Called<IdInfo> idAt(SystemCalls &calls, Handle handle)
{
    const auto id = calls.idInfo(handle);
    return id || !isUnknownCall(id.error()) ? id : calls.olderIdInfo(handle);
}

/// Type, tag and what it names; the calls that identity and facts both need.
Called<Look> kindAt(SystemCalls &calls, Handle handle, std::uint32_t attributes)
{
    Look look;
    if (attributes & attributeReparsePoint) {
        const auto tag = calls.reparseTag(handle);
        if (!tag)
            return std::unexpected(tag.error());
        look.tag = *tag;
    }
    if (mayNameAnother(look.tag)) {
        auto buffer = bufferAt(calls, handle);
        if (!buffer && buffer.error() != errorInvalidReparseData)
            return std::unexpected(buffer.error());
        if (buffer)
            look.buffer = std::move(*buffer);
    }
    look.isVolumeMount = look.tag == tagMountPoint && look.buffer && namesVolume(*look.buffer);
    const bool isDamaged = mayNameAnother(look.tag) && (!look.buffer || !makesSense(*look.buffer));
    look.facts.identity.type = isDamaged ? NodeType::Other : nodeTypeOf(attributes, look.tag, look.isVolumeMount);
    look.facts.foreignTag = look.isLink() || isDamaged ? 0 : look.tag;
    return look;
}

} // namespace

std::int64_t nanoseconds(std::int64_t fileTime)
{
    return fileTime == 0 ? 0 : (fileTime - unixEpoch) * 100; // a file system that does not say tells 0
}

std::int64_t fileTime(std::int64_t nanoseconds)
{
    return nanoseconds / 100 + unixEpoch;
}

Called<Look> lookAt(SystemCalls &calls, Handle handle)
{
    const auto basic = calls.basicInfo(handle);
    if (!basic)
        return std::unexpected(basic.error());
    auto look = kindAt(calls, handle, basic->attributes);
    if (!look)
        return look;
    const auto standard = calls.standardInfo(handle);
    if (!standard)
        return std::unexpected(standard.error());
    const auto id = idAt(calls, handle);
    if (!id)
        return std::unexpected(id.error());
    look->born = nanoseconds(basic->created);
    NodeFacts &facts = look->facts;
    facts.identity.device = id->volume;
    facts.identity.node = nodeNumber(*id);
    facts.size = standard->size;
    facts.names = standard->names;
    facts.mode = modeOf(basic->attributes, standard->isFolder);
    facts.isBound = isBound(basic->attributes);
    facts.modified = nanoseconds(basic->modified);
    facts.changed = nanoseconds(basic->changed);
    return look;
}

Called<Identity> identityOf(SystemCalls &calls, Handle handle)
{
    const auto look = lookAt(calls, handle);
    if (!look)
        return std::unexpected(look.error());
    return look->facts.identity;
}

Called<LinkTarget> textAt(SystemCalls &calls, Handle handle)
{
    const auto buffer = bufferAt(calls, handle);
    if (!buffer)
        return std::unexpected(buffer.error());
    if (buffer->tag == tagMountPoint && namesVolume(*buffer))
        return std::unexpected(errorNotAReparsePoint);
    return textOf(*buffer);
}

} // namespace linkwright::windows
