// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/plan_reader.h"
#include "text/shown_name.h"

#include <QString>

namespace linkwright {

/// Why a plan file is refused, to stand after its name: "Line 12: the key \"owner\" is not known."
QString planFileText(const PlanFileError &error, Spelling spelling = Spelling::Window);

} // namespace linkwright
