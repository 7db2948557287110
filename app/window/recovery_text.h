// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/recovery_acts.h"

#include <QString>

namespace linkwright {

/// What was cut off and what can be done about it, for the bar that asks.
QString cutOffText(const CutOffs &found);
/// What a recovery that was not stopped came to.
QString recoveredText(const Recovered &result, RecoveryWay way);
/// What it had to leave. Empty when it left nothing.
QString leftText(const std::vector<Error> &left);

} // namespace linkwright
