// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "repair/fingerprint.h"

#include <optional>
#include <vector>

namespace linkwright {

/// What is remembered of the disk from earlier, when links were healthy. Paths are physical.
class KnownEnds
{
public:
    KnownEnds() = default;
    KnownEnds(const KnownEnds &) = delete;
    KnownEnds &operator=(const KnownEnds &) = delete;
    virtual ~KnownEnds() = default;

    /// What stood at these places when somebody last saw a link end there or pass through; an answer each, in order.
    virtual Result<std::vector<std::optional<Fingerprint>>> at(const std::vector<NativePath> &places) const = 0;
};

/// Which links there were when somebody last looked.
class KnownLinks
{
public:
    KnownLinks() = default;
    KnownLinks(const KnownLinks &) = delete;
    KnownLinks &operator=(const KnownLinks &) = delete;
    virtual ~KnownLinks() = default;

    /// The places (physical folder + name) of all links that named `place`, passed through it, or ended at it or below.
    virtual Result<std::vector<NativePath>> pointingTo(const NativePath &place) const = 0;
};

} // namespace linkwright
