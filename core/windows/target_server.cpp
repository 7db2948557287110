// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/link_text.h"
#include "windows/path_parts.h"
#include "windows/path_root.h"

#include <algorithm>
#include <array>

/// Which computer a target names, in all the ways in which Windows would go there. The list began as Git's.
namespace linkwright::windows {

namespace {

/// Where the kernel looks up the names of drives and of UNC.
constexpr std::array<std::string_view, 5> objectFolders{
    R"(\\?\)", R"(\\.\)", R"(\??\)", R"(\GLOBAL??\)", R"(\DosDevices\)",
};
constexpr std::array<std::string_view, 3> redirectors{
    R"(\Device\Mup\)",
    R"(\Device\LanmanRedirector\)",
    R"(\Device\WebDavRedirector\)",
};

template<std::size_t Size>
bool dropOneOf(const std::array<std::string_view, Size> &prefixes, std::string_view &path)
{
    const auto found =
        std::ranges::find_if(prefixes, [&](std::string_view prefix) { return startsWithInAnyCase(path, prefix); });
    if (found == prefixes.end())
        return false;
    path.remove_prefix(found->size());
    return true;
}

bool drop(std::string_view prefix, std::string_view &path)
{
    return dropOneOf(std::array{prefix}, path);
}

/// The first component; those of ";LanmanRedirector\;Z:0123\server" that are no computer are left out.
std::optional<std::string> firstServer(std::string_view path)
{
    for (const std::string_view part : partsOf(path)) {
        if (!part.starts_with(';'))
            return part == "?" || part == "." ? std::nullopt : std::optional(std::string(part));
    }
    return std::nullopt;
}

/// `path` begins with the name of an object: "UNC\server\share", "GLOBALROOT\Device\Mup\server\share", "C:\x".
std::optional<std::string> serverOfObject(std::string_view path)
{
    while (true) {
        if (isUncPrefix(path))
            return firstServer(path.substr(4));
        if (drop(R"(Global\)", path))
            continue;
        if (!drop("GLOBALROOT", path))
            return std::nullopt;
        if (dropOneOf(redirectors, path))
            return firstServer(path);
        if (!dropOneOf(objectFolders, path))
            return std::nullopt;
    }
}

/// A drive or a volume, where no ".." could lead out of it.
bool isLocalObject(std::string_view object)
{
    const bool isDrive = rootOf(object).kind == RootKind::Drive || (object.size() == 2 && object[1] == ':');
    const auto parts = partsOf(object);
    return (isDrive || startsWithInAnyCase(object, "Volume{")) && std::ranges::find(parts, "..") == parts.end();
}

} // namespace

std::optional<std::string> serverOf(std::string_view text)
{
    const std::string path = withBackslashes(text);
    std::string_view rest = path;
    if (dropOneOf(objectFolders, rest))
        return serverOfObject(rest);
    if (dropOneOf(redirectors, rest) || drop(R"(\\)", rest))
        return firstServer(rest);
    return std::nullopt;
}

bool isRemote(std::string_view text)
{
    if (serverOf(text))
        return true;
    const std::string path = withBackslashes(text);
    switch (rootOf(path).kind) {
    case RootKind::None:
    case RootKind::DriveRelative:
    case RootKind::Drive: return false;
    case RootKind::Share: return true; // a strange one, without a server
    case RootKind::Object: return !isLocalObject(std::string_view(path).substr(4));
    case RootKind::RootRelative: break;
    }
    constexpr std::array<std::string_view, 3> objects{R"(\Device\)", R"(\GLOBAL??\)", R"(\DosDevices\)"};
    return std::ranges::any_of(objects, [&](std::string_view prefix) { return startsWithInAnyCase(path, prefix); });
}

} // namespace linkwright::windows
