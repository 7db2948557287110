// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/helper_place.h"

namespace linkwright {

/// Fixed when the program is built: polkit knows the helper by this place.
NativePath helperPlace()
{
    return {LINKWRIGHT_HELPER};
}

} // namespace linkwright
