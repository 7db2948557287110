// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "cli/session.h"

#include <optional>
#include <string>

namespace linkwright::cli {

/// Prints what became of the links of a saved scan until another one, or until now. The exit status.
int compareScans(Session &session, const std::string &one, const std::optional<std::string> &other);

void tellNoSuchScan(Session &session, const std::string &name);

} // namespace linkwright::cli
