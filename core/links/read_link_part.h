// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"
#include "links/link_home.h"

namespace linkwright {

/// Reads, judges and styles one link of a folder that was listed. One whose text may not be read is Denied, textless.
/// `root`: the physical scanned root for `outside`; empty: not asked.
Result<LinkPart> readLinkPart(const LinkHome &home, std::string_view name, const NativePath &root);

} // namespace linkwright
