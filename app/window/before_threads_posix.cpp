// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/before_threads.h"

namespace linkwright {

void prepareForThreads()
{
}

} // namespace linkwright
