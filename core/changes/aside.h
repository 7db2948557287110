// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/attempt.h"
#include "changes/change.h"
#include "changes/open_place.h"

#include <optional>

namespace linkwright {

/// An entry taken out of its place and known to be the expected one. It waits under the spare name beside its place;
/// or, where the file system has no exclusive moves, under the same name in a folder of our own that bears the spare
/// name. One of discard() and putBack() must follow.
class Aside
{
public:
    /// On every failure but Unverified all is as it was. Changed: something else was there; it was put back.
    static Result<Aside> take(const OpenPlace &place, const Seen &expected, Attempt &attempt);

    const OpenPlace &entry() const { return m_entry; }

    /// Removes it for good. When that is refused it is put back, and the refusal told.
    Result<void> discard();
    /// The same where the place is taken by now: what cannot be removed stays (LeftOver).
    Result<void> discardHere();
    /// It was removed by somebody who may: what is left of it here goes.
    Result<void> entryIsGone() const;
    /// Gives it back its place, unless that is taken by now (Unverified); then tells `why`.
    std::unexpected<Error> putBack(const Error &why);

private:
    Aside(OpenPlace place, OpenPlace entry, Identity identity, std::optional<OpenPlace> ownFolder);

    OpenPlace m_place;
    OpenPlace m_entry;
    Identity m_identity;
    std::optional<OpenPlace> m_ownFolder;
};

} // namespace linkwright
