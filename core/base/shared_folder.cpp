// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/shared_folder.h"

#include "base/path_rules.h"

#include <algorithm>

namespace linkwright {

namespace {

using path_rules::isSeparator;
using path_rules::rootLength;

bool endsSeparated(std::string_view folder)
{
    return !folder.empty() && isSeparator(folder.back());
}

bool isStrictlyWithin(const NativePath &place, std::string_view folder)
{
    const std::string_view bytes = place.bytes;
    if (endsSeparated(folder)) // a root
        return bytes.starts_with(folder);
    return bytes.size() > folder.size() && bytes.starts_with(folder) && isSeparator(bytes[folder.size()]);
}

/// Empty above a root and above a bare name.
std::string_view folderAbove(std::string_view folder)
{
    const std::size_t root = rootLength(folder);
    if (folder.size() <= root)
        return {};
    std::size_t length = folder.size();
    while (length > 0 && !isSeparator(folder[length - 1]))
        --length;
    return folder.substr(0, length > root ? length - 1 : length);
}

} // namespace

std::string_view sharedFolder(std::string_view folder, const NativePath &place)
{
    while (!folder.empty() && !isStrictlyWithin(place, folder))
        folder = folderAbove(folder);
    return folder;
}

std::string_view below(std::string_view folder, const NativePath &path)
{
    const std::string_view bytes = path.bytes;
    const std::size_t skipped = folder.size() + (endsSeparated(folder) ? 0 : 1);
    return !folder.empty() && isStrictlyWithin(path, folder) && bytes.size() > skipped ? bytes.substr(skipped) : bytes;
}

} // namespace linkwright
