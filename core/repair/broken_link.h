// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "links/chain.h"
#include "platform/file_system.h"
#include "repair/link_times.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace linkwright {

/// A link that is broken because something on its way is not there, or is a file where a folder was needed.
struct BrokenLink
{
    NativePath place; // as it was asked for
    LinkTarget target;
    Verdict verdict;
    NativePath realPlace;
    NativePath wanted; // where it would end, physical up to what is missing; no separator at its end
    /// The dead prefix of that: the first component that is missing, or the file that stands where a folder was.
    NativePath missing;
    /// Whose text names what is missing, when it is another of the links that were read with this one: it heals with
    /// that one.
    std::optional<std::size_t> follows = std::nullopt;
    LinkTimes written; // of the link whose text names what is missing

    /// ".." behind what is missing: nobody can say where that led.
    bool leadsNowhere() const { return !isWithin(wanted, missing); }
    bool wantsFolder() const;
};

/// Looks at places (absolute) and tells those that are broken links now, in order. What loops, can never work or may
/// come back is left out.
std::vector<BrokenLink> readBroken(const FileSystem &files, const std::vector<NativePath> &places,
                                   const StopToken &stop = {});

} // namespace linkwright
