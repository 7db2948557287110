// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selftest/words.h"

#include "platform/error_name.h"

namespace linkwright::selftest {

std::string_view wordOf(NodeType type)
{
    switch (type) {
    case NodeType::File: return "a file";
    case NodeType::Folder: return "a folder";
    case NodeType::SymbolicLink: return "a symbolic link";
    case NodeType::FolderSymbolicLink: return "a symbolic link to a folder";
    case NodeType::Junction: return "a junction";
    case NodeType::Unknown:
    case NodeType::Other: break;
    }
    return "something else";
}

std::string said(const Error &error)
{
    const std::string number = errorName(error.osCode);
    if (error.kind == ErrorKind::Unsupported)
        return "not supported (" + number + ")";
    if (error.kind == ErrorKind::NeedsPrivilege)
        return "needs a right that this account lacks (" + number + ")";
    if (error.kind == ErrorKind::Unverified)
        return "the system said yes, and something else is there";
    return error.kind == ErrorKind::Changed ? "another object is there" : number;
}

bool isHonestRefusal(const Error &error)
{
    return error.kind == ErrorKind::Unsupported || error.kind == ErrorKind::NeedsPrivilege;
}

} // namespace linkwright::selftest
