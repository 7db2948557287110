// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/look_at_link.h"

namespace linkwright {

Result<Chain> lookAtLink(const FileSystem &files, const NativePath &folder, const std::string &name,
                         const LinkTarget &target)
{
    const auto opened = files.openFolder(folder);
    if (!opened)
        return std::unexpected(opened.error());
    auto home = linkHome(files, **opened);
    if (!home)
        return std::unexpected(home.error());
    home->ends = EndDetail::PathAndType;
    return trace(*home, name, target);
}

} // namespace linkwright
