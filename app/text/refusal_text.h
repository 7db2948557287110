// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "changes/change.h"
#include "changes/rights_place.h"
#include "text/shown_name.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace linkwright {

/// When a change was refused: held against the disk together with the changes before it, or when it was tried.
enum class Stage : std::uint8_t { Planned, Tried };

/// Why what a place holds is in the way of a change: what was expected, and what is there. `now`: looked at after the
/// refusal; without a value nothing is there. Empty: the error is about something else.
QString unexpectedText(const Change &change, const Error &error, const std::optional<Seen> &now, Stage stage,
                       Spelling spelling = Spelling::Window);

/// Why the rights of a place are in the way of a change, to stand after "PLACE: ".
QString rightsRefusalText(const Change &change, const RightsRefusal &refusal, Spelling spelling = Spelling::Window);

} // namespace linkwright
