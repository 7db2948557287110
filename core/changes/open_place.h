// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/file_system.h"

#include <memory>
#include <string>

namespace linkwright {

/// One name in an open folder, whether anything bears it or not, and the path by which a person knows it.
struct OpenPlace
{
    std::shared_ptr<Folder> folder;
    std::string name;
    NativePath path; // for errors; never resolved again

    OpenPlace beside(const std::string &otherName) const;
};

/// A place taken apart. InvalidName when it does not end in the name of an entry ("a/", "..", nothing at all).
Result<SplitPath> splitPlace(const NativePath &place);

/// Opens the folder a place lies in.
Result<OpenPlace> openPlace(const FileSystem &files, const NativePath &place);

/// Whether the folder is the one its path names, with no link on the way.
bool isPhysical(const OpenPlace &place);

/// `path` taken from the current folder when it is relative; the text stays as it is.
Result<NativePath> fromCurrentFolder(const FileSystem &files, const NativePath &path);

} // namespace linkwright
