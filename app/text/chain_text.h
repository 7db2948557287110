// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/chain.h"
#include "text/shown_name.h"

#include <optional>
#include <string_view>

namespace linkwright {

/// The words of one stop on the way a link leads.
struct StopText
{
    QString place; // whole
    QString pointsTo; // "→ ../c"; empty where nothing leads on
    QString trouble; // "Not there": why it goes no further; empty: all is well here
    QString facts; // "Symbolic link, ext4"
    QString spoken; // all of it in one line: "Hop 2 of 3: /a/b, symbolic link, points to ../c, ext4"
};

/// `fileSystem`: as the table of mounts has it; empty: unknown.
StopText hopText(const Chain &chain, std::size_t hop, std::string_view fileSystem);

/// The end of a healthy chain, or where another one stops.
StopText endText(const Verdict &verdict, std::string_view fileSystem);

/// Whether the walk stopped at its last hop, so that there is no further stop.
bool stopsAtLastHop(const Verdict &verdict);

/// What a link with this text would be, and what more must be said of it.
QString intendedSentence(const Verdict &verdict);

/// Why a text cannot be stored in a link at all; empty: it can.
QString targetTextTrouble(std::string_view text);

} // namespace linkwright
