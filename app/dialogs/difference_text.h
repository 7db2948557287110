// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/scan_difference.h"

#include <QString>

#include <vector>

namespace linkwright {

/// What became of a link: "gone", "became a real folder".
QString differenceText(const Difference &difference);
/// Of all: "3 gone, 5 retargeted, 1 became a real folder".
QString differencesText(const std::vector<Difference> &differences);

} // namespace linkwright
