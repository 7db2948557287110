// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/chain.h"

#include <string>

namespace linkwright {

/// Follows the link `name` of a folder, all the way. Asks the disk: not for the GUI thread.
Result<Chain> lookAtLink(const FileSystem &files, const NativePath &folder, const std::string &name,
                         const LinkTarget &target);

} // namespace linkwright
