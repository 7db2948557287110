// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "links/health.h"
#include "links/link_home.h"
#include "links/style.h"

namespace linkwright {

/// The style of a target at its home. `root`: the physical scanned root for `outside`; empty: not asked.
Style styleOf(const LinkHome &home, std::string_view name, const LinkTarget &target, const Verdict &verdict,
              const NativePath &root);

} // namespace linkwright
