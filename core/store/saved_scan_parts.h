// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/catalog_file.h"

#include <string>

namespace linkwright {

/// What a row of scan_parts says. The numbers are in files and are never given anew.
enum class ScanPart : std::uint8_t { Root = 0, Excluded = 1, Unread = 2, Included = 3 };

/// The number of the saved scan of this name; nothing: there is none.
Result<std::optional<std::int64_t>> idOfScan(const CatalogFile &file, const std::string &name);

} // namespace linkwright
