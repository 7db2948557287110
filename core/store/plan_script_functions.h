// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace linkwright {

/// What every script begins with: its options, and a function for each kind of change.
extern const std::string_view planScriptFunctions;

/// What it ends with: the exit status.
extern const std::string_view planScriptEnd;

} // namespace linkwright
