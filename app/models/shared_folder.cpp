// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shared_folder.h"

#include <algorithm>

namespace linkwright {

namespace {

bool isWithin(const NativePath &place, std::string_view folder)
{
    const std::string_view bytes = place.bytes;
    return folder == "/" ? bytes.starts_with('/')
                         : bytes.size() > folder.size() && bytes.starts_with(folder) && bytes[folder.size()] == '/';
}

} // namespace

std::string_view sharedFolder(std::string_view folder, const NativePath &place)
{
    while (!folder.empty() && !isWithin(place, folder)) {
        const std::size_t slash = folder.rfind('/');
        const bool isTop = slash == std::string_view::npos || folder.size() == 1;
        folder = folder.substr(0, isTop ? 0 : std::max<std::size_t>(slash, 1));
    }
    return folder;
}

std::string_view below(std::string_view folder, const NativePath &path)
{
    const std::string_view bytes = path.bytes;
    const std::size_t skipped = folder.size() + (folder.ends_with('/') ? 0 : 1);
    return !folder.empty() && isWithin(path, folder) && bytes.size() > skipped ? bytes.substr(skipped) : bytes;
}

} // namespace linkwright
