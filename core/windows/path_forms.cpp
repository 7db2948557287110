// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/path_forms.h"

#include "base/wtf8.h"
#include "windows/constants.h"
#include "windows/path_parts.h"
#include "windows/path_root.h"

#include <algorithm>

namespace linkwright::windows {

namespace {

/// "\\?\Volume{…}\" for "\??\Volume{…}"; nothing for a device, or for a server without a share.
std::optional<std::string> extendedObject(const std::string &root)
{
    if (root.starts_with(R"(\\.)") || (isUncPrefix(std::string_view(root).substr(4)) && !hasServerAndShare(root, 8)))
        return std::nullopt;
    return R"(\\?\)" + root.substr(4);
}

/// The root of a path, extended and with a separator at its end: without one "\\?\C:" would be the raw disk.
std::optional<std::string> extendedRoot(std::string_view path, const PathRoot &root)
{
    std::string text = withBackslashes(path.substr(0, root.length));
    if (text.size() > 4 && !text.ends_with('\\'))
        text += '\\';
    switch (root.kind) {
    case RootKind::Drive: return R"(\\?\)" + text;
    case RootKind::Share:
        return hasServerAndShare(text, 2) ? std::optional(R"(\\?\UNC\)" + text.substr(2)) : std::nullopt;
    case RootKind::Object: return text.size() > 4 ? extendedObject(text) : std::nullopt;
    case RootKind::None:
    case RootKind::RootRelative:
    case RootKind::DriveRelative: break;
    }
    return std::nullopt;
}

bool isForbidden(std::string_view part)
{
    return std::ranges::any_of(part, isForbiddenInNames);
}

Result<std::u16string> inUnits(const std::string &text, const NativePath &path)
{
    auto units = utf16FromWtf8(text);
    if (!units || units->find(u'\0') != std::u16string::npos)
        return failure(ErrorKind::InvalidName, path);
    if (units->size() > longestPath)
        return failure(ErrorKind::NameTooLong, path);
    return std::move(*units);
}

} // namespace

Result<std::u16string> extendedPath(const NativePath &path)
{
    const PathRoot root = rootOf(path.bytes);
    const auto start = extendedRoot(path.bytes, root);
    if (!start)
        return failure(ErrorKind::InvalidName, path);
    const std::string_view behindRoot = std::string_view(path.bytes).substr(root.length);
    if (std::ranges::any_of(partsOf(behindRoot), isForbidden))
        return failure(ErrorKind::InvalidName, path);
    if (path.bytes.starts_with(R"(\\?\)"))
        return inUnits(path.bytes, path);
    return inUnits(joinedParts(*start, resolvedParts(behindRoot)), path);
}

NativePath shownPath(std::u16string_view finalPath)
{
    std::string text = wtf8FromUtf16(finalPath);
    if (!text.starts_with(R"(\\?\)"))
        return {std::move(text)};
    const std::string_view behind = std::string_view(text).substr(4);
    std::string plain = isUncPrefix(behind) ? R"(\\)" + std::string(behind.substr(4)) : std::string(behind);
    const RootKind kind = rootOf(plain).kind;
    const bool isPlain = kind == RootKind::Drive || (kind == RootKind::Share && isUncPrefix(behind));
    return {isPlain ? std::move(plain) : std::move(text)};
}

std::optional<char> driveOf(const NativePath &path)
{
    std::string_view text = path.bytes;
    RootKind kind = rootOf(text).kind;
    if (kind == RootKind::Object) {
        text.remove_prefix(4);
        kind = rootOf(text).kind;
    }
    if (kind != RootKind::Drive && kind != RootKind::DriveRelative)
        return std::nullopt;
    return static_cast<char>(text[0] & ~0x20);
}

} // namespace linkwright::windows
