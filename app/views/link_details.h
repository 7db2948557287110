// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/chain.h"
#include "platform/file_system.h"

namespace linkwright {

/// More than a row can say of a link: the whole way, and what is at its end.
struct LinkDetails
{
    Chain chain;
    NodeType endType = NodeType::Unknown; // healthy links only
};

/// Follows the link `name` of a folder. Asks the disk: not for the GUI thread.
Result<LinkDetails> lookAtLink(const FileSystem &files, const NativePath &folder, const std::string &name,
                               const LinkTarget &target);

/// The same for a chain that is known already, of a change that is not made yet, for example.
LinkDetails detailsOf(const FileSystem &files, Chain chain);

} // namespace linkwright
