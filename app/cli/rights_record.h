// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

#include <string>

namespace linkwright::cli {

/// What this process may do at a place, in the format that was asked for: the facts and the verdict. One source a
/// system, because they know rights of different kinds.
Result<std::string> rightsRecord(const Session &session, const NativePath &path);

} // namespace linkwright::cli
