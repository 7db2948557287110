// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/recovery.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What stands in the helper's answers. Exact; nothing when bytes are missing, left over or out of range.
namespace linkwright {

std::string packNumber(std::uint32_t number);
std::optional<std::uint32_t> unpackNumber(std::string_view bytes);

std::string packErrors(const std::vector<Error> &errors);
std::optional<std::vector<Error>> unpackErrors(std::string_view bytes);

/// Without the folders made for it: a helper makes none.
std::string packOutcome(const Outcome &outcome);
std::optional<Outcome> unpackOutcome(std::string_view bytes);

std::string packReport(const RecoveryReport &report);
std::optional<RecoveryReport> unpackReport(std::string_view bytes);

} // namespace linkwright
