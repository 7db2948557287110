// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rights/windows_facts.h"

namespace linkwright {

/// With what rights a window was started, as far as they cost something. Ours never asks for any.
enum class StartedAs : std::uint8_t {
    Plain,
    Root, // POSIX: the effective user is 0
    Administrator, // Windows: elevated by User Account Control, while the rest of the desktop is not
};

/// Pure. `effectiveUser`: as geteuid(2) tells it.
StartedAs startedAs(std::uint32_t effectiveUser);

/// Pure. An account with one token only (the built-in administrator, or User Account Control off) works with Explorer
/// as it always does.
StartedAs startedAs(const windows::TokenFacts &token);

} // namespace linkwright
