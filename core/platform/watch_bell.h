// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <functional>

namespace linkwright {

/// Rung when something waits to be taken from a watch after nothing did, and not again until it was taken; in a thread
/// of the watch. It must be quick, and must not call the watch or destroy it. Once the watch is gone it never rings.
using WatchBell = std::function<void()>;

} // namespace linkwright
