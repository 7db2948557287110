// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/rights_report.h"
#include "rights/windows_facts.h"

namespace linkwright {

/// Pure: what is told of a folder of Windows before anybody wants a certain link. Ways out that suit files only, and
/// those that suit folders only, are all offered.
RightsReport reportFrom(const windows::Facts &facts);

} // namespace linkwright
