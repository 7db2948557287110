// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/change.h"
#include "cli/session.h"

namespace linkwright::cli {

/// Where there is a catalog it learns of what was just changed, until it is stopped: the rest it learns from a scan.
/// What goes wrong is told, and no failure of the change.
void rememberMade(Session &session, const Plan &made, const StopToken &stop);

} // namespace linkwright::cli
