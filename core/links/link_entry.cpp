// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/link_entry.h"

namespace linkwright {

bool operator==(const Entry &one, const Entry &other)
{
    const bool sameLink = one.link && other.link ? *one.link == *other.link : one.link == other.link;
    return sameLink && one.name == other.name && one.type == other.type && one.names == other.names
           && one.size == other.size && one.modified == other.modified && one.foreignTag == other.foreignTag;
}

bool leadsToFolder(const Entry &entry)
{
    return entry.type == NodeType::Folder || (entry.link && entry.link->endType() == NodeType::Folder);
}

std::string_view kindWord(const Entry &entry)
{
    switch (entry.type) {
    case NodeType::SymbolicLink: return "symlink";
    case NodeType::FolderSymbolicLink: return "directory-symlink";
    case NodeType::Junction: return "junction";
    case NodeType::File: return entry.names > 1 ? "hard-link" : "file";
    case NodeType::Folder: return "directory";
    case NodeType::Unknown:
    case NodeType::Other: return "other";
    }
    return "other";
}

} // namespace linkwright
