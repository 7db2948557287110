// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

#include <optional>

namespace linkwright::cli {

/// Windows must know what a link leads to, and nothing is there yet that could tell: asks on a terminal, else takes a
/// file and says so.
NodeType askForKind(Session &session, const NativePath &place, const ChangeOptions &options);

} // namespace linkwright::cli
