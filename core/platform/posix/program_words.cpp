// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/program_words.h"

namespace linkwright {

std::vector<std::string> programWords(int argc, const char *const *argv)
{
    return {argv, argv + argc};
}

} // namespace linkwright
