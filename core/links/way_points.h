// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/chain.h"

#include <cstddef>
#include <vector>

namespace linkwright {

/// The physical paths at which a walk turns: the place of each further hop, each name left by "..", and where it ends
/// or would end if nothing was missing. What is made, removed, renamed or changed at one of them, or at a folder above
/// one, may change the verdict; what happens elsewhere cannot. The home of the link, and what is mounted, apart.
std::vector<NativePath> wayPoints(const Chain &chain);

/// A number that differs when a chain goes another way.
std::size_t fingerprint(const Chain &chain);

} // namespace linkwright
