// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <span>
#include <string>
#include <vector>

namespace linkwright {

/// What the program was asked for, in the bytes of main's own argv.
struct Arguments
{
    bool help = false;
    bool version = false;
    std::string unknownOption; // the first one that means nothing to us
    std::vector<NativePath> places; // as written; absolute once the current folder is put in front
    std::vector<std::string> elsewhere; // addresses that are no places of this computer, such as sftp://host/folder

    bool operator==(const Arguments &) const = default;
};

/// `words`: argv without the program's name and without what the toolkit has taken for itself. A file: address is read
/// byte for byte; a relative path that looks like an address is written with "./" before it.
Arguments readArguments(std::span<const char *const> words, const NativePath &currentFolder);

/// Whether the answer needs no window at all ("--help", "--version"), asked before the toolkit looks for a display.
bool needsNoWindow(const Arguments &arguments);

std::string usageText();
std::string versionText();

} // namespace linkwright
