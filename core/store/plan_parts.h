// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <string>
#include <string_view>

namespace linkwright {

/// What a plan file says of one change, each part exact and right for its word.
struct PlanParts
{
    std::string_view word; // of plan_words
    NativePath place;
    std::string before; // empty: nothing
    std::string after;
    bool hard = false; // about a name of a file, not a link
};

/// The change they stand for; what it expects to find is known by its text.
Change changeOf(PlanParts given);

} // namespace linkwright
