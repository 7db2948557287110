// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/helper_request.h"

#include <cstddef>
#include <string>
#include <string_view>

/// A request as a person reads it. Names are shown so that they cannot lie; see toDisplayText().
namespace linkwright::helper {

/// One change in one line, whole: "retarget C:\x\l -> new (was old)".
std::string lineOf(const Change &change);

/// At most `most` characters, by leaving some out in the middle, where an ellipsis stands then.
std::string shortened(std::string_view text, std::size_t most);

/// The first changes, one a line, and how many more there are.
std::string listOf(const HelperRequest &request, std::size_t mostLines, std::size_t mostCharacters);

} // namespace linkwright::helper
