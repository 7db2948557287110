// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/native_path.h"

#include "base/path_rules.h"

#include <algorithm>

namespace linkwright {

using path_rules::isRootRelative;
using path_rules::isSeparator;
using path_rules::rootLength;

namespace {

/// How much at the beginning is no component and never taken off: the root, or the "\" of "\x".
std::size_t anchorLength(std::string_view path)
{
    return isRootRelative(path) ? 1 : rootLength(path);
}

/// Where the last component ends when separators at the end are left out; never inside the root.
std::size_t lengthWithoutTrailingSeparators(std::string_view path)
{
    std::size_t length = path.size();
    const std::size_t anchor = anchorLength(path);
    while (length > anchor && isSeparator(path[length - 1]))
        --length;
    return length;
}

} // namespace

bool NativePath::isAbsolute() const
{
    return rootLength(bytes) > 0;
}

NativePath operator/(const NativePath &folder, std::string_view name)
{
    NativePath path;
    path.bytes.reserve(folder.bytes.size() + 1 + name.size());
    path.bytes = folder.bytes;
    if (!path.bytes.empty() && !isSeparator(path.bytes.back()))
        path.bytes += path_rules::preferredSeparator;
    path.bytes += name;
    return path;
}

SplitPath split(const NativePath &path)
{
    const std::string_view bytes = path.bytes;
    const std::size_t anchor = anchorLength(bytes);
    std::size_t nameStart = bytes.size();
    while (nameStart > anchor && !isSeparator(bytes[nameStart - 1]))
        --nameStart;
    const std::string_view before = bytes.substr(0, nameStart);
    const std::string_view folder = before.substr(0, lengthWithoutTrailingSeparators(before));
    return {{before.empty() ? std::string(".") : std::string(folder)}, std::string(bytes.substr(nameStart))};
}

NativePath withoutTrailingSeparators(const NativePath &path)
{
    return {path.bytes.substr(0, lengthWithoutTrailingSeparators(path.bytes))};
}

bool isProperName(std::string_view name)
{
    return !name.empty() && name != "." && name != ".." && std::ranges::none_of(name, path_rules::isForbiddenInNames);
}

std::vector<std::string_view> components(std::string_view path)
{
    std::vector<std::string_view> found;
    std::size_t start = rootLength(path);
    for (std::size_t at = start; at <= path.size(); ++at) {
        if (at < path.size() && !isSeparator(path[at]))
            continue;
        if (at > start)
            found.push_back(path.substr(start, at - start));
        start = at + 1;
    }
    return found;
}

bool isWithin(const NativePath &path, const NativePath &folder)
{
    const std::string_view inner = path.bytes;
    const std::string_view outer = folder.bytes;
    const auto isSame = [](char one, char other) { return one == other || (isSeparator(one) && isSeparator(other)); };
    if (inner.size() < outer.size() || !std::ranges::equal(inner.substr(0, outer.size()), outer, isSame))
        return false;
    return inner.size() == outer.size() || (!outer.empty() && isSeparator(outer.back()))
           || isSeparator(inner[outer.size()]);
}

NativePath lexicallyJoined(const NativePath &folder, std::string_view text)
{
    std::size_t start = rootLength(text);
    std::string joined = start > 0 ? std::string(text.substr(0, start)) : folder.bytes;
    const std::size_t root = anchorLength(joined);
    if (isRootRelative(text))
        joined.resize(root);
    while (start <= text.size()) {
        std::size_t end = start;
        while (end < text.size() && !isSeparator(text[end]))
            ++end;
        const std::string_view part = text.substr(start, end - start);
        start = end + 1;
        if (part.empty() || part == ".")
            continue;
        if (part == "..") {
            std::size_t length = joined.size();
            while (length > root && !isSeparator(joined[length - 1]))
                --length;
            joined.resize(lengthWithoutTrailingSeparators(std::string_view(joined).substr(0, length)));
            continue;
        }
        if (!joined.empty() && !isSeparator(joined.back()))
            joined += path_rules::preferredSeparator;
        joined += part;
    }
    return {std::move(joined)};
}

} // namespace linkwright
