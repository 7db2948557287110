// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/theme.h"

namespace linkwright {

void followSystemTheme()
{
} // the toolkit's platform theme does

} // namespace linkwright
