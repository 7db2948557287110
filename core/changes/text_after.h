// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/relocations.h"
#include "links/chain.h"

namespace linkwright {

/// The text that a link needs once things are moved, itself among them maybe, so that every name in it stands for what
/// it stands for now: the very same text when that is so. Another name in the same folder takes the place of the old
/// one; else the beginning, through the last name that went elsewhere, is said anew, from the root or from the link's
/// folder as it was. The rest stays byte for byte. Only this link's own text counts: those on its way have their own.
LinkTarget textAfter(const Chain &chain, const Relocations &moves);

/// Whether the way of a link goes over one of the places that are moved, or up out of one.
bool goesOver(const Chain &chain, const Relocations &moves);

} // namespace linkwright
