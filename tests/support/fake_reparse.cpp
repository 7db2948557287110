// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_reparse.h"

#include "support/win32_codes.h"

namespace linkwright::test {

namespace {

constexpr std::size_t headerSize = 8;
constexpr std::size_t guidHeaderSize = 24; // tags that are not Microsoft's
constexpr std::size_t largestBuffer = 16384;
constexpr std::uint32_t microsoftTag = 0x80000000;

std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return number;
}

void appendNumber(std::string &bytes, std::size_t number, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        bytes += static_cast<char>((number >> (8 * i)) & 0xFF);
}

void appendUnits(std::string &bytes, std::u16string_view units)
{
    for (const char16_t unit : units)
        appendNumber(bytes, unit, 2);
}

std::optional<std::u16string> unitsIn(std::string_view names, std::size_t offset, std::size_t length)
{
    if (offset % 2 != 0 || length % 2 != 0 || offset + length > names.size())
        return std::nullopt;
    std::u16string units;
    for (std::size_t at = offset; at < offset + length; at += 2)
        units += static_cast<char16_t>(numberAt(names, at, 2));
    return units;
}

bool isDrivePath(std::u16string_view path)
{
    return path.size() >= 2 && path[1] == u':';
}

} // namespace

std::uint32_t reparseTagOf(std::string_view buffer)
{
    return buffer.size() < 4 ? 0 : numberAt(buffer, 0, 4);
}

std::optional<FakeReparse> readReparse(std::string_view buffer)
{
    const std::uint32_t tag = reparseTagOf(buffer);
    const std::size_t namesAt = headerSize + (tag == symlinkTag ? 12 : 8);
    if ((tag != symlinkTag && tag != mountPointTag) || buffer.size() < namesAt)
        return std::nullopt;
    const std::string_view names = buffer.substr(namesAt);
    const auto substitute = unitsIn(names, numberAt(buffer, 8, 2), numberAt(buffer, 10, 2));
    const auto print = unitsIn(names, numberAt(buffer, 12, 2), numberAt(buffer, 14, 2));
    if (!substitute || !print)
        return std::nullopt;
    return FakeReparse{tag, *substitute, *print, tag == symlinkTag && (numberAt(buffer, 16, 4) & 1) != 0};
}

std::string writeReparse(const FakeReparse &reparse)
{
    const bool isSymlink = reparse.tag == symlinkTag;
    const std::size_t end = isSymlink ? 0 : 2; // junctions end their names with a NUL
    std::string data;
    appendNumber(data, 0, 2);
    appendNumber(data, reparse.substitute.size() * 2, 2);
    appendNumber(data, reparse.substitute.size() * 2 + end, 2);
    appendNumber(data, reparse.print.size() * 2, 2);
    if (isSymlink)
        appendNumber(data, reparse.isRelative ? 1 : 0, 4);
    appendUnits(data, reparse.substitute);
    data.append(end, '\0');
    appendUnits(data, reparse.print);
    data.append(end, '\0');
    return wrapReparse(reparse.tag, data);
}

std::string wrapReparse(std::uint32_t tag, std::string_view data)
{
    std::string buffer;
    appendNumber(buffer, tag, 4);
    appendNumber(buffer, data.size(), 2);
    appendNumber(buffer, 0, 2);
    if ((tag & microsoftTag) == 0)
        buffer.append(guidHeaderSize - headerSize, '\x2a');
    return buffer.append(data);
}

std::uint32_t whatIsWrongWith(std::string_view buffer)
{
    const std::uint32_t tag = reparseTagOf(buffer);
    const std::size_t header = (tag & microsoftTag) != 0 ? headerSize : guidHeaderSize;
    if (buffer.size() < header || buffer.size() > largestBuffer || numberAt(buffer, 4, 2) != buffer.size() - header)
        return win32::invalidReparseData;
    if (tag <= 1)
        return win32::reparseTagInvalid;
    if (tag != symlinkTag && tag != mountPointTag)
        return 0;
    const auto reparse = readReparse(buffer);
    return reparse && !reparse->substitute.empty() ? 0 : win32::invalidReparseData;
}

std::u16string substituteFor(std::u16string_view target)
{
    const std::u16string nt = u"\\??\\";
    if (target.starts_with(u"\\\\?\\"))
        return nt + std::u16string(target.substr(4));
    if (target.starts_with(u"\\\\"))
        return nt + u"UNC\\" + std::u16string(target.substr(2));
    return isDrivePath(target) ? nt + std::u16string(target) : std::u16string(target);
}

std::u16string shownTarget(std::u16string_view substitute)
{
    if (!substitute.starts_with(u"\\??\\"))
        return std::u16string(substitute);
    const std::u16string_view path = substitute.substr(4);
    if (path.starts_with(u"UNC\\"))
        return u"\\\\" + std::u16string(path.substr(4));
    return std::u16string(isDrivePath(path) ? path : substitute);
}

} // namespace linkwright::test
