// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <functional>
#include <string>
#include <vector>

namespace linkwright {

/// Starts a program that goes on by itself when we end, in a session of its own. `words`: the program, looked for in
/// PATH, and its arguments, byte for byte. `folder`: where it works; empty: where we do. Returns 0, or the errno value
/// of what failed. `failed` is called once, from another thread, when the program ends with a status other than 0.
/// POSIX only.
int startProgram(std::vector<std::string> words, const NativePath &folder, std::function<void()> failed);

} // namespace linkwright
