// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <vector>

namespace linkwright {

/// A change that was made, and the folders that were made for it, outermost first.
struct MadeChange
{
    Change change;
    std::vector<NativePath> madeFolders;
};

/// What takes it back, in the order it must be done: the texts, kinds, owners and times of before. Asks no disk, so
/// what it expects to find is known by its text (Seen with node 0); bindPlan() finds the objects.
std::vector<Change> inverseOf(const MadeChange &made);

/// The same change as it can be made again later, when it was taken back or when a machine started anew: a link that
/// was made again is another object with the same text, a file is the same one, times have gone on and devices have
/// other numbers.
Change changeForLater(Change change);

} // namespace linkwright
