// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/name_fold.h"

namespace linkwright {

/// Knows all of Unicode. A name that is not UTF-8 is like itself alone.
extern const NameFold unicodeFold;

} // namespace linkwright
