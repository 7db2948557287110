// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/tree_inventory.h"

namespace linkwright {

/// Whether the copy of a tree at `to` holds all that the original holds, byte for byte, and nothing else but
/// streams that its file system adds. A mark of a download may be missing where there are no streams. Changed: not, and
/// it names what of the original. Cancelled.
Result<void> compareWithCopy(const OpenPlace &from, const TreeInventory &tree, const OpenPlace &to,
                             const StopToken &stop);

/// Whether what is at `other` holds the streams of the entry, which is at `place`, or more (`Beginning`: those may be
/// cut short). A mark of a download may be missing where there can be no streams.
Result<bool> holdsStreamsOf(const TreeEntry &entry, const OpenPlace &place, const OpenPlace &other, Extent extent);

/// What may have changed of a tree without anybody having touched it.
enum class Since : std::uint8_t {
    Nothing,
    Renamed, // the time of its top
};

/// Whether a tree is still what was seen: the same objects with the same sizes, times and rights, and none besides.
/// Changed, naming what is not.
Result<void> expectUntouched(const OpenPlace &top, const TreeInventory &tree, Since since, const StopToken &stop);

/// Whether an object is what was seen, and was not written to since. `timeTells`: its name was not
/// changed, and no other name of it taken away, by us.
bool isUntouched(const NodeFacts &now, const NodeFacts &seen, bool timeTells);

} // namespace linkwright
