// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "links/health.h"
#include "links/link_home.h"

#include <optional>
#include <string_view>

namespace linkwright {

/// The text of a healthy link with one ".." less, and still the same end. Also without "//" and "/./" then. Nothing:
/// no ".." can go.
std::optional<LinkTarget> withoutOneDetour(const LinkHome &home, std::string_view name, const LinkTarget &target,
                                           const Verdict &verdict);

/// The text of a healthy link with nothing messy or lengthy left; style and end stay the same.
LinkTarget tidied(const LinkHome &home, std::string_view name, const LinkTarget &target, const Verdict &verdict);

} // namespace linkwright
