// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/link_home.h"

namespace linkwright {

Result<LinkHome> linkHome(const FileSystem &files, const Folder &folder)
{
    auto path = folder.realPath();
    if (!path)
        return std::unexpected(path.error());
    const auto facts = folder.facts();
    if (!facts)
        return std::unexpected(facts.error());
    LinkHome home{&files, &folder, std::move(*path), files.mounts()};
    home.mount = home.mounts ? home.mounts->mountOf(home.realPath) : nullptr;
    home.sticky = (facts->mode & stickyBit) != 0;
    return home;
}

} // namespace linkwright
