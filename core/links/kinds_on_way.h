// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/chain.h"

#include <string>
#include <vector>

namespace linkwright {

/// A link of the wrong kind leads nowhere, though what it names is there: the first such hop takes the health from a
/// chain that was followed to its end. `restAfter`: for each hop, the text that was left to walk after it.
void judgeKinds(Chain &chain, const std::vector<std::string> &restAfter);

} // namespace linkwright
