// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace linkwright {

/// The words a program was started with, its own name first, in the system's own units (see NativePath). Windows keeps
/// them in UTF-16 and hands main() others, in which names are lost.
std::vector<std::string> programWords(int argc, const char *const *argv);

/// Pointers to them, with the null pointer at the end that main() gets too.
std::vector<char *> pointersTo(std::vector<std::string> &words);

} // namespace linkwright
