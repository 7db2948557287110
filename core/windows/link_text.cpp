// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/link_text.h"

#include "base/wtf8.h"
#include "windows/awkward_name.h"
#include "windows/constants.h"
#include "windows/path_parts.h"
#include "windows/path_root.h"
#include "windows/reparse_tag.h"

#include <algorithm>

namespace linkwright::windows {

namespace {

constexpr std::string_view objectPrefix = R"(\??\)";
constexpr std::size_t objectPrefixSize = 4; // also that of "\\?\" and "\\.\"

/// A text and the two names that are stored for it, in WTF-8.
struct StoredNames
{
    std::string substitute;
    std::string print;
    bool relative = false;
};
using MaybeNames = std::expected<StoredNames, TextFault>;

/// "C:\x\" for "C:/a/../x/": as Win32 reads an absolute path; a separator at its end stays.
std::string resolved(std::string_view text, std::size_t root)
{
    std::string path = joinedParts(std::string(text.substr(0, root)), resolvedParts(text.substr(root)));
    if (text.ends_with('\\') && !path.ends_with('\\'))
        path += '\\';
    return path;
}

/// A relative text with single separators; everything else of it stays.
std::string withSingleSeparators(std::string text)
{
    const auto doubled = std::ranges::unique(text, [](char one, char two) { return one == '\\' && two == '\\'; });
    text.erase(doubled.begin(), doubled.end());
    return text;
}

/// Whether the kernel, which resolves nothing by text, could read it.
bool isResolvedObject(std::string_view object)
{
    const auto parts = partsOf(object);
    const bool hasDots = std::ranges::any_of(parts, [](std::string_view part) { return part == "." || part == ".."; });
    return !parts.empty() && !hasDots && !object.starts_with('\\') && object.find(R"(\\)") == std::string_view::npos;
}

/// "C:\x" for "C:\x", "\\s\h" for "UNC\s\h"; nothing for every other name of an object.
std::optional<std::string> plainForm(std::string_view object)
{
    if (rootOf(object).kind == RootKind::Drive)
        return std::string(object);
    if (!isUncPrefix(object) || !hasServerAndShare(object, 4))
        return std::nullopt;
    std::string plain = R"(\\)" + std::string(object.substr(4));
    const bool isPlain = rootOf(plain).kind == RootKind::Share; // "UNC\?\C:\x" would become another thing
    return isPlain ? std::optional(std::move(plain)) : std::nullopt;
}

MaybeNames namesOfObject(std::string_view object)
{
    if (!isResolvedObject(object))
        return std::unexpected(TextFault::BadPath);
    auto print = plainForm(object).value_or(R"(\\?\)" + std::string(object));
    return StoredNames{std::string(objectPrefix) + std::string(object), std::move(print)};
}

MaybeNames namesOfShare(std::string_view text, std::size_t root)
{
    if (!hasServerAndShare(text.substr(0, root), 2))
        return std::unexpected(TextFault::BadPath);
    std::string path = resolved(text, root);
    return StoredNames{R"(\??\UNC\)" + path.substr(2), std::move(path)};
}

/// `text` holds no '/' any more.
MaybeNames namesOf(const std::string &text)
{
    const PathRoot root = rootOf(text);
    switch (root.kind) {
    case RootKind::None:
    case RootKind::RootRelative: {
        std::string relative = withSingleSeparators(text);
        return StoredNames{relative, std::move(relative), true};
    }
    case RootKind::DriveRelative: return std::unexpected(TextFault::DriveRelative);
    case RootKind::Drive: return namesOfObject(resolved(text, root.length));
    case RootKind::Share: return namesOfShare(text, root.length);
    case RootKind::Object: return namesOfObject(std::string_view(text).substr(objectPrefixSize));
    }
    return std::unexpected(TextFault::BadPath);
}

std::optional<TextFault> faultOfText(std::string_view raw)
{
    if (raw.empty())
        return TextFault::Empty;
    const bool isText = raw.find('\0') == std::string_view::npos && utf16FromWtf8(raw);
    return isText ? std::nullopt : std::optional(TextFault::NotText);
}

std::expected<ReparseBuffer, TextFault> bufferWith(std::uint32_t tag, const StoredNames &names)
{
    const auto inUnits = [](const std::string &text) { return utf16FromWtf8(text).value_or(std::u16string()); };
    ReparseBuffer buffer{tag, inUnits(names.substitute), inUnits(names.print), names.relative};
    if (!encodeReparse(buffer))
        return std::unexpected(TextFault::TooLong);
    return buffer;
}

std::u16string_view withoutSeparatorAtEnd(std::u16string_view name)
{
    if (name.ends_with(u'\\'))
        name.remove_suffix(1);
    return name;
}

/// How a junction's target is told: without the separator at its end, but for that of a root.
std::string withoutSeparatorAtEnd(std::string text)
{
    if (text.size() > rootOf(text).length && text.ends_with('\\'))
        text.pop_back();
    return text;
}

/// Whether two substitute names lead to one place.
bool leadAlike(const ReparseBuffer &one, const ReparseBuffer &other)
{
    return one.relative == other.relative
           && withoutSeparatorAtEnd(one.substitute) == withoutSeparatorAtEnd(other.substitute);
}

/// A drive, as text for the buffer of a junction.
std::expected<std::string, TextFault> drivePath(const std::string &text)
{
    const PathRoot root = rootOf(text);
    switch (root.kind) {
    case RootKind::None:
    case RootKind::RootRelative: return std::unexpected(TextFault::NotAbsolute);
    case RootKind::DriveRelative: return std::unexpected(TextFault::DriveRelative);
    case RootKind::Share: return std::unexpected(TextFault::NotLocal);
    case RootKind::Drive: return resolved(text, root.length);
    case RootKind::Object: break;
    }
    std::string object = text.substr(objectPrefixSize);
    if (rootOf(object).kind != RootKind::Drive)
        return std::unexpected(TextFault::NotLocal);
    if (!isResolvedObject(object))
        return std::unexpected(TextFault::BadPath);
    return object;
}

} // namespace

LinkTarget textOf(const ReparseBuffer &buffer)
{
    std::string raw = wtf8FromUtf16(buffer.substitute);
    if (buffer.relative || !raw.starts_with(objectPrefix))
        return {std::move(raw)};
    auto plain = plainForm(std::string_view(raw).substr(objectPrefixSize));
    if (!plain)
        return {std::move(raw)};
    return {buffer.tag == tagMountPoint ? withoutSeparatorAtEnd(std::move(*plain)) : std::move(*plain)};
}

bool makesSense(const ReparseBuffer &buffer)
{
    const std::string text = textOf(buffer).raw;
    const RootKind root = rootOf(text).kind;
    const bool looksRelative = root == RootKind::None || root == RootKind::RootRelative;
    return buffer.tag == tagMountPoint || buffer.relative || !looksRelative || isRemote(text);
}

bool printLies(const ReparseBuffer &buffer)
{
    if (buffer.print.empty())
        return false;
    const auto believed = symbolicLinkTo({wtf8FromUtf16(buffer.print)});
    return !believed || !leadAlike(*believed, buffer);
}

bool isToldByItsText(const ReparseBuffer &buffer)
{
    const LinkTarget text = textOf(buffer);
    if (buffer.tag == tagMountPoint) {
        const auto again = junctionTo(text);
        return again && leadAlike(*again, buffer);
    }
    const auto again = symbolicLinkSaying(text);
    if (!again || again->relative != buffer.relative)
        return false;
    constexpr std::u16string_view share = uR"(\??\UNC\)"; // in any case it is the same name to Windows
    const bool isShare = !buffer.relative && again->substitute.starts_with(share)
                         && startsWithInAnyCase(wtf8FromUtf16(buffer.substitute), R"(\??\UNC\)");
    const std::size_t from = isShare ? share.size() : 0;
    return again->substitute.substr(from) == buffer.substitute.substr(from);
}

std::expected<ReparseBuffer, TextFault> symbolicLinkTo(const LinkTarget &target)
{
    if (const auto fault = faultOfText(target.raw))
        return std::unexpected(*fault);
    const auto names = namesOf(withBackslashes(target.raw));
    if (!names)
        return std::unexpected(names.error());
    return bufferWith(tagSymbolicLink, *names);
}

std::expected<ReparseBuffer, TextFault> symbolicLinkSaying(const LinkTarget &text)
{
    auto made = symbolicLinkTo(text);
    if (!made || !made->relative || textOf(*made) == text)
        return made;
    return bufferWith(tagSymbolicLink, {text.raw, text.raw, true});
}

std::u16string creationText(const ReparseBuffer &link)
{
    const std::string substitute = wtf8FromUtf16(link.substitute);
    if (link.relative || !std::ranges::any_of(partsOf(substitute), isAwkwardName))
        return link.print;
    return uR"(\\?\)" + link.substitute.substr(objectPrefixSize);
}

std::expected<ReparseBuffer, TextFault> junctionTo(const LinkTarget &target)
{
    if (const auto fault = faultOfText(target.raw))
        return std::unexpected(*fault);
    const auto path = drivePath(withBackslashes(target.raw));
    if (!path)
        return std::unexpected(path.error());
    const std::string print = withoutSeparatorAtEnd(*path);
    const std::string end = print.ends_with('\\') ? "" : R"(\)";
    return bufferWith(tagMountPoint, {std::string(objectPrefix) + print + end, print});
}

LinkTarget asStored(const LinkTarget &target)
{
    const auto buffer = symbolicLinkTo(target);
    return buffer ? textOf(*buffer) : target;
}

LinkTarget asStoredInJunction(const LinkTarget &target)
{
    const auto buffer = junctionTo(target);
    return buffer ? textOf(*buffer) : target;
}

bool namesVolume(const ReparseBuffer &buffer)
{
    return buffer.tag == tagMountPoint && startsWithInAnyCase(wtf8FromUtf16(buffer.substitute), R"(\??\Volume{)");
}

NodeType nodeTypeOf(std::uint32_t attributes, std::uint32_t tag, bool namesVolume)
{
    const bool isFolder = (attributes & attributeFolder) != 0;
    const NodeType plain = isFolder ? NodeType::Folder : NodeType::File;
    if ((attributes & attributeReparsePoint) == 0)
        return plain;
    if (tag == tagSymbolicLink)
        return isFolder ? NodeType::FolderSymbolicLink : NodeType::SymbolicLink;
    if (tag == tagMountPoint)
        return namesVolume ? NodeType::Folder : NodeType::Junction;
    const bool isShownOnly = tagFacts(tag).care != TagCare::Never; // app aliases, WSL's links and devices
    return isNameSurrogate(tag) || isShownOnly ? NodeType::Other : plain;
}

} // namespace linkwright::windows
