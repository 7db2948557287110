// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/early_fonts.h"

namespace linkwright {

void readFontsEarly()
{
}

} // namespace linkwright
