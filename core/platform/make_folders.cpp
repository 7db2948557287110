// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/make_folders.h"

#include <vector>

namespace linkwright {

Result<void> makeFolders(const NativePath &folder, FolderMaker make)
{
    std::vector<NativePath> missing{withoutTrailingSeparators(folder)};
    while (!missing.empty()) {
        const auto made = make(missing.back());
        const NativePath above = split(missing.back()).folder;
        const bool mayHelp = !made && made.error().kind == ErrorKind::NotFound && above != missing.back();
        if (mayHelp)
            missing.push_back(above);
        else if (!made)
            return made;
        else
            missing.pop_back();
    }
    return {};
}

} // namespace linkwright
