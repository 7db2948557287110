// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/own_start.h"

#include "platform/windows/rights_facts.h"

namespace linkwright {

StartedAs ownStart()
{
    return startedAs(windows::tokenFacts());
}

} // namespace linkwright
