// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "links/link_entry.h"
#include "links/link_home.h"
#include "platform/file_system.h"

#include <memory>
#include <string>

namespace linkwright::cli {

/// What a path names, itself: a name in an open folder, or the folder when the path ends in "/", "." or "..".
struct InspectedPlace
{
    std::unique_ptr<Folder> folder;
    LinkHome home; // points to `folder`
    std::string name; // empty: the folder itself
};

Result<InspectedPlace> placeToInspect(const FileSystem &files, const NativePath &path);

Result<Entry> entryAt(const InspectedPlace &place);
Result<Entry> entryAt(const FileSystem &files, const NativePath &path);

} // namespace linkwright::cli
