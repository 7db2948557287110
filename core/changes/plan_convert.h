// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/entry_at_home.h"

#include <vector>

namespace linkwright {

enum class Conversion : std::uint8_t {
    Relative,
    Absolute,
    Tidy, // nothing messy or lengthy; style and end stay
};

/// Another text for each of the links, with the same end: a result each, in order; fewer when stopped. Written between
/// real folders, and verified. NotSame when the end would be another one. A link without an end is converted where the
/// system provably goes the same way, and never tidied: NotFound, Loop, Denied, NotAnswering, CrossesMount, …
std::vector<Result<Planned>> planConvert(const FileSystem &files, const std::vector<NativePath> &places,
                                         Conversion conversion, const StopToken &stop = {});

/// The same for one link that was read already.
Result<Planned> convertLink(const EntryAtHome &link, Conversion conversion);

} // namespace linkwright
