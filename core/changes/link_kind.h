// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "platform/file_system.h"

#include <string_view>

namespace linkwright {

/// What kind a link must be to lead anywhere.
struct LinkKind
{
    NodeType kind = NodeType::SymbolicLink;
    bool isGuess = false; // nothing is there that could tell: a person should be asked, file or folder

    bool operator==(const LinkKind &) const = default;
};

/// By what is at the end of `target`, taken from the place `name` in an open folder. Where links have no kinds it is
/// always the one there is, and nothing is looked at.
LinkKind kindOfLinkTo(const FileSystem &files, const Folder &folder, std::string_view name, const LinkTarget &target);

/// Whether two links are of one kind, as far as this system knows kinds. Unknown is any.
bool sameKind(NodeType one, NodeType other);

} // namespace linkwright
