// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/node.h"

#include <dirent.h>

namespace linkwright::posix {

/// What a directory entry says it is (d_type, readdir(3)).
inline NodeType listedType(unsigned char entryType)
{
    switch (entryType) {
    case DT_REG: return NodeType::File;
    case DT_DIR: return NodeType::Folder;
    case DT_LNK: return NodeType::SymbolicLink;
    case DT_UNKNOWN: return NodeType::Unknown;
    default: return NodeType::Other;
    }
}

} // namespace linkwright::posix
