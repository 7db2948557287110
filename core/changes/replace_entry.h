// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/attempt.h"
#include "changes/change.h"
#include "changes/open_place.h"

namespace linkwright {

/// What is to stand at a place instead of what is there now.
class Replacement
{
public:
    Replacement() = default;
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;
    virtual ~Replacement() = default;

    /// Makes it under a free name; AlreadyExists where that is taken. Changed, naming it: what it is made from.
    virtual Result<void> make(const OpenPlace &at) const = 0;
    /// The text of the link that is made; empty when it is a file.
    virtual LinkTarget text() const { return {}; }
    /// Whether what stands under a name of ours after make() failed is what it made all the same.
    virtual bool mayBeOurs(const OpenPlace &left, const Seen &found) const = 0;
    /// Whether it is all it should be. Changed: not, and it names what is written to while it is copied. Cancelled.
    virtual Result<void> isComplete(const OpenPlace &) const { return {}; }
    /// Gives it, once made, its owner and times, as far as the system allows.
    virtual void dress(const OpenPlace &, const Seen &) const {}
    /// Asked of the old entry when it was taken out, under the name it has then: may it be removed for good?
    virtual Result<void> mayGo(const OpenPlace &takenOut) const = 0;
};

/// Puts the replacement where `before` is: at every instant one of the two is there, and what came out is looked at
/// before it is removed. Changed: something else was there; it was put back. See SAFETY: make beside, exchange, verify.
Result<void> replaceEntry(const OpenPlace &place, const Seen &before, const Replacement &replacement, Attempt &attempt);

} // namespace linkwright
