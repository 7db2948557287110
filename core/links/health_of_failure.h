// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "links/health.h"

namespace linkwright {

/// What it says of a link when a step of its way fails like this.
Health healthOf(ErrorKind kind);

} // namespace linkwright
