// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/own_start.h"

#include "platform/user.h"

namespace linkwright {

StartedAs ownStart()
{
    return startedAs(currentUser());
}

} // namespace linkwright
