// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>

namespace linkwright {

/// Runs `work` in a thread of its own that nobody waits for. For those above and for letting go.
void runDetached(std::function<void()> work);

/// Destroys something large, or something whose closing may take its time, in a thread.
void letGo(std::shared_ptr<const void> thing);

/// Waits until the threads started here have ended, but no longer than this. Called once, when the program quits.
/// False when some still run: they hang in the system, and end with the process.
bool waitForBackground(int milliseconds);

} // namespace linkwright
