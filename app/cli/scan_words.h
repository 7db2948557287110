// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scan/scan.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace linkwright::cli {

/// "1,234,567"
QString grouped(std::uint64_t number);

/// The closing line: "1,234 links: 1,200 healthy, 30 broken, 4 offline". `listed`: how many of them passed the filters.
QString summaryText(const ScanReport &report, const std::optional<std::uint64_t> &listed);

} // namespace linkwright::cli
