// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/health.h"
#include "text/shown_name.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace linkwright {

/// Whether an answer to an unchecked link is on its way.
enum class Asking : std::uint8_t { No, Yes };

/// A kind of health for chips, filters and totals: "Broken", "Target offline".
QString healthText(Health health);

/// The health of one link, in the words of its column: "Target offline (backup)", "Not checked (on nas)", "Checking…".
QString healthText(const Verdict &verdict, Asking asking = Asking::No, Spelling spelling = Spelling::Window);

/// What is the matter, in one plain sentence: "Broken: /media/disk/photos is not there; /media/disk is."
/// `nearest`: the nearest ancestor of what is missing that does exist, where it is known.
QString healthSentence(const Verdict &verdict, const std::optional<NativePath> &nearest = {},
                       Spelling spelling = Spelling::Window);

/// That ancestor for a broken link: its walk stopped at the first component that is absent. What is there and is no
/// folder is itself the nearest.
std::optional<NativePath> nearestExisting(const Verdict &verdict);

} // namespace linkwright
