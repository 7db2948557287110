// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fonts_ahead.h"

namespace linkwright {

FontsAhead::FontsAhead() = default;

void FontsAhead::wait()
{
} // the system has them ready

} // namespace linkwright
