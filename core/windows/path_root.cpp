// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/path_root.h"

#include "windows/path_parts.h"

namespace linkwright::windows {

namespace {

bool isLetter(char unit)
{
    return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
}

bool startsWithDrive(std::string_view path)
{
    return path.size() >= 2 && isLetter(path[0]) && path[1] == ':';
}

/// Where the component that starts at `at` ends, its separator included.
std::size_t behindComponent(std::string_view path, std::size_t at)
{
    while (at < path.size() && !isSeparator(path[at]))
        ++at;
    return at < path.size() ? at + 1 : at;
}

/// "\\?\", "\\.\" or "\??\", in either separator.
bool startsAsObject(std::string_view path)
{
    if (path.size() < 4 || !isSeparator(path[0]) || !isSeparator(path[3]))
        return false;
    return (isSeparator(path[1]) && (path[2] == '?' || path[2] == '.')) || (path[1] == '?' && path[2] == '?');
}

std::size_t behindShare(std::string_view path, std::size_t server)
{
    return behindComponent(path, behindComponent(path, server));
}

} // namespace

PathRoot rootOf(std::string_view path)
{
    if (startsAsObject(path))
        return {RootKind::Object, isUncPrefix(path.substr(4)) ? behindShare(path, 8) : behindComponent(path, 4)};
    if (path.size() >= 2 && isSeparator(path[0]) && isSeparator(path[1]))
        return {RootKind::Share, behindShare(path, 2)};
    if (!path.empty() && isSeparator(path[0]))
        return {RootKind::RootRelative, 0};
    if (!startsWithDrive(path))
        return {};
    if (path.size() > 2 && isSeparator(path[2]))
        return {RootKind::Drive, 3};
    return {RootKind::DriveRelative, 0};
}

} // namespace linkwright::windows
