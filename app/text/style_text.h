// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/style.h"

#include <QString>

namespace linkwright {

/// How a target is written, for people: "Relative", "Absolute, messy, on another file system".
QString styleText(const Style &style);

} // namespace linkwright
