// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/elevation.h"

#include <QString>

namespace linkwright {

/// "3 of 12 changes need administrator rights; you will be asked once." Empty: none do.
QString elevationNote(std::size_t needed, std::size_t changes);

/// Why nothing was changed, as a whole sentence. Empty: the person said no, and knows.
QString elevationRefusalText(ElevationRefusal refusal);

} // namespace linkwright
