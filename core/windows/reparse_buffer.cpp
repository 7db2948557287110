// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/reparse_buffer.h"

#include "base/byte_stream.h"
#include "windows/constants.h"
#include "windows/reparse_tag.h"

#include <algorithm>
#include <vector>

namespace linkwright::windows {

namespace {

constexpr std::size_t headerSize = 8;
constexpr std::uint32_t relativeFlag = 0x1; // SYMLINK_FLAG_RELATIVE

struct Header
{
    std::uint32_t tag = 0;
    std::uint16_t length = 0; // of what follows
};

/// Where a name lies, in bytes from the beginning of the names.
struct Extent
{
    std::uint16_t offset = 0;
    std::uint16_t length = 0;
};

std::expected<Header, ReparseFault> headerOf(std::string_view bytes)
{
    if (bytes.size() < headerSize)
        return std::unexpected(ReparseFault::TooShort);
    if (bytes.size() > largestReparseBuffer)
        return std::unexpected(ReparseFault::TooLong);
    ByteReader reader(bytes);
    Header header;
    header.tag = reader.number<std::uint32_t>();
    header.length = reader.number<std::uint16_t>();
    if (header.length != bytes.size() - headerSize)
        return std::unexpected(ReparseFault::WrongLength);
    return header;
}

Extent readExtent(ByteReader &reader)
{
    Extent extent;
    extent.offset = reader.number<std::uint16_t>();
    extent.length = reader.number<std::uint16_t>();
    return extent;
}

/// Little-endian units, whatever this machine has.
std::u16string unitsOf(std::string_view bytes)
{
    std::u16string units(bytes.size() / 2, u'\0');
    ByteReader reader(bytes);
    std::ranges::generate(units, [&reader] { return static_cast<char16_t>(reader.number<std::uint16_t>()); });
    return units;
}

std::expected<std::u16string, ReparseFault> nameAt(std::string_view names, Extent extent)
{
    if (extent.offset % 2 != 0)
        return std::unexpected(ReparseFault::OddOffset);
    if (extent.length % 2 != 0)
        return std::unexpected(ReparseFault::OddLength);
    if (extent.offset > names.size() || extent.length > names.size() - extent.offset)
        return std::unexpected(ReparseFault::OutOfBounds);
    return unitsOf(names.substr(extent.offset, extent.length));
}

bool holdsNul(std::u16string_view name)
{
    return name.find(u'\0') != std::u16string_view::npos;
}

std::optional<ReparseFault> faultOfSubstitute(std::u16string_view name)
{
    if (name.empty())
        return ReparseFault::NoTarget;
    return holdsNul(name) ? std::optional(ReparseFault::HoldsNul) : std::nullopt;
}

/// What lies between the header and the names.
std::size_t fieldsSize(std::uint32_t tag)
{
    return tag == tagSymbolicLink ? 12 : 8;
}

void append(ByteWriter &writer, std::u16string_view units)
{
    for (const char16_t unit : units)
        writer.number(static_cast<std::uint16_t>(unit));
    writer.number(std::uint16_t{0});
}

bool isPossible(const ReparseBuffer &buffer)
{
    if (buffer.tag != tagSymbolicLink && (buffer.tag != tagMountPoint || buffer.relative))
        return false;
    return !faultOfSubstitute(buffer.substitute);
}

/// The NUL-terminated strings of an app alias; one that does not end is left out.
std::vector<std::u16string> stringsIn(std::u16string_view units)
{
    std::vector<std::u16string> strings;
    for (std::size_t end = units.find(u'\0'); end != std::u16string_view::npos; end = units.find(u'\0')) {
        strings.emplace_back(units.substr(0, end));
        units.remove_prefix(end + 1);
    }
    return strings;
}

/// What stands behind header and version number, when the tag is the one wanted.
std::optional<std::string_view> behindVersion(std::string_view bytes, std::uint32_t tag, std::uint32_t version)
{
    const auto header = headerOf(bytes);
    if (!header || header->tag != tag)
        return std::nullopt;
    bytes.remove_prefix(headerSize);
    ByteReader reader(bytes);
    const bool isWanted = reader.number<std::uint32_t>() == version && reader.isGood();
    return isWanted ? std::optional(bytes.substr(sizeof(version))) : std::nullopt;
}

} // namespace

std::expected<ReparseBuffer, ReparseFault> decodeReparse(std::string_view bytes)
{
    const auto header = headerOf(bytes);
    if (!header)
        return std::unexpected(header.error());
    if (header->tag != tagSymbolicLink && header->tag != tagMountPoint)
        return std::unexpected(ReparseFault::ForeignTag);
    bytes.remove_prefix(headerSize);
    ByteReader reader(bytes);
    const Extent substituteAt = readExtent(reader);
    const Extent printAt = readExtent(reader);
    const auto flags = header->tag == tagSymbolicLink ? reader.number<std::uint32_t>() : 0U;
    if (!reader.isGood())
        return std::unexpected(ReparseFault::TooShort);
    if ((flags & ~relativeFlag) != 0)
        return std::unexpected(ReparseFault::UnknownFlags);
    const std::string_view names = bytes.substr(fieldsSize(header->tag));
    auto substitute = nameAt(names, substituteAt);
    auto print = nameAt(names, printAt);
    if (!substitute || !print)
        return std::unexpected(substitute ? print.error() : substitute.error());
    if (const auto fault = faultOfSubstitute(*substitute))
        return std::unexpected(*fault);
    return ReparseBuffer{header->tag, std::move(*substitute), std::move(*print), flags != 0};
}

std::optional<std::string> encodeReparse(const ReparseBuffer &buffer)
{
    if (!isPossible(buffer))
        return std::nullopt;
    const std::size_t substituteBytes = buffer.substitute.size() * 2;
    const std::size_t printBytes = buffer.print.size() * 2;
    const std::size_t length = fieldsSize(buffer.tag) + substituteBytes + 2 + printBytes + 2;
    if (length > largestReparseBuffer - headerSize)
        return std::nullopt;
    const auto small = [](std::size_t size) { return static_cast<std::uint16_t>(size); };
    ByteWriter writer;
    writer.number(buffer.tag);
    writer.number(small(length));
    writer.number(std::uint16_t{0}); // Reserved
    writer.number(std::uint16_t{0});
    writer.number(small(substituteBytes));
    writer.number(small(substituteBytes + 2));
    writer.number(small(printBytes));
    if (buffer.tag == tagSymbolicLink)
        writer.number(buffer.relative ? relativeFlag : 0U);
    append(writer, buffer.substitute);
    append(writer, buffer.print);
    return writer.take();
}

std::optional<std::uint32_t> reparseTagOf(std::string_view bytes)
{
    const auto header = headerOf(bytes);
    return header ? std::optional(header->tag) : std::nullopt;
}

std::optional<AppAlias> decodeAppAlias(std::string_view bytes)
{
    const auto text = behindVersion(bytes, tagAppExecLink, 3);
    if (!text || text->size() % 2 != 0)
        return std::nullopt;
    auto strings = stringsIn(unitsOf(*text));
    if (strings.size() < 3)
        return std::nullopt;
    return AppAlias{std::move(strings[0]), std::move(strings[1]), std::move(strings[2])};
}

std::optional<std::string> decodeWslLink(std::string_view bytes)
{
    const auto text = behindVersion(bytes, tagWslLink, 2);
    if (!text || text->empty() || text->find('\0') != std::string_view::npos)
        return std::nullopt;
    return std::string(*text);
}

} // namespace linkwright::windows
