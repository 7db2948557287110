// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/early_fonts.h"

#include <fontconfig/fontconfig.h>
#include <thread>

namespace linkwright {

/// Fontconfig may be used by many threads (2.10.91 and newer); a list that two of them have read is kept once.
void readFontsEarly()
{
    std::thread([] { FcInit(); }).detach();
}

} // namespace linkwright
