// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/attempt.h"
#include "changes/change.h"
#include "changes/open_place.h"

namespace linkwright {

enum class Way : std::uint8_t {
    Exclusive, // the new name must be free
    IntoOwnFolder, // the new name lies in a folder of our own; see Folder::moveIntoOwn()
};

/// Moves an entry and looks at what arrived. What is not the expected object, or cannot be looked at, is brought back.
/// Succeeds only with `expected` at `to`. On every failure but Unverified all is as it was.
Result<void> transfer(const OpenPlace &from, const Seen &expected, const OpenPlace &to, Way way, Attempt &attempt);

/// Moves whatever is at `to` back to `from`, never over anything; then tells `why` all this came to nothing.
/// Unverified, naming `to`, when it must stay there.
std::unexpected<Error> bringBack(const OpenPlace &to, const OpenPlace &from, const Error &why);

/// Gives the entry, as it was seen, a second name, exclusively. Where a link cannot have two names, it is made anew. A
/// folder can have neither.
bool nameAgain(const OpenPlace &place, const OpenPlace &entry, const Seen &what);

} // namespace linkwright
