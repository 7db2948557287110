// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "cli/pointing.h"

#include <QString>

namespace linkwright::cli {

/// "12 links point here; 10 would break without it."
QString countText(std::size_t links, std::size_t breaks);

/// Of something that is to move, while nothing is done for the links that are known to point there.
QString knownLinksText(std::size_t links);

/// Why a link is not kept right when something moves.
QString lostLinkText(ErrorKind kind);

/// "Looked below /a and /b, …": where somebody looked, in a sentence.
QString lookedText(const PointingFound &found);

} // namespace linkwright::cli
