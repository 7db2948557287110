// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/backlinks.h"

#include <QString>

namespace linkwright {

/// What a link has to do with a place: "points to it", "passes it over other links".
QString relationText(const Backlink &link);

} // namespace linkwright
