// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <QString>

#include <cstddef>
#include <string>

namespace linkwright::cli {

/// What a create or retarget echoes: "PLACE -> TARGET", with the text that is stored.
std::string echoText(const NativePath &place, const LinkTarget &target);

/// A line of a plan, with the place as typed: "create PLACE -> TARGET", "retarget PLACE: OLD -> NEW", "remove PLACE ->
/// OLD".
std::string changeText(const NativePath &place, const Change &change);

/// What an interrupted apply says at its end.
QString stoppedText(std::size_t done, std::size_t of);

} // namespace linkwright::cli
