// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace linkwright {

/// One try at a change. Whoever puts anything anywhere says so, though it may all be taken back: until its folders are
/// synced, a power cut may bring back what was there in between.
struct Attempt
{
    std::string spareName; // the journaled name that may be used for a moment beside the place
    bool acted = false; // something was made, moved or removed
};

} // namespace linkwright
