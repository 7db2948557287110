// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "links/link_entry.h"
#include "scan/scan.h"

#include <string>

/// The JSON Lines of the contract, each with its line end.
namespace linkwright {

std::string entryRecord(const NativePath &place, const Entry &entry);
std::string problemRecord(const NativePath &place, const Error &error);
std::string summaryRecord(const ScanReport &report);

} // namespace linkwright
