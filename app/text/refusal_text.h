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

/// What a refusal of a kind says, by itself, of what a place holds.
enum class Telling : std::uint8_t {
    Nothing, // it is about something else
    ThatItIsInTheWay, // not what it is
    WhatItIs,
};
Telling tellingOf(ErrorKind kind);

/// Why what a place holds is in the way of a change: what was expected, and what is there. `now`: looked at after the
/// refusal; without a value nothing is there. Empty: the error is about something else.
QString unexpectedText(const Change &change, const Error &error, const std::optional<Seen> &now, Stage stage,
                       Spelling spelling = Spelling::Window);

/// Why a copy in the place of a link cannot become the link again: it, or what it is a copy of, is no longer as it was.
/// Empty: the error is about something else.
QString changedCopyText(const Change &change, const Error &error);

/// Why what a link leads to keeps a planner from changing the link, to stand after "PLACE: ". `form`: what was to take
/// its place, if anything. Empty: the kind has its usual words.
QString endRefusalText(ErrorKind kind, std::optional<FileForm> form = std::nullopt);

/// Why the rights of a place are in the way of a change, to stand after "PLACE: ".
QString rightsRefusalText(const Change &change, const RightsRefusal &refusal, Spelling spelling = Spelling::Window);

} // namespace linkwright
