// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/helper_elevation.h"

namespace linkwright {

/// recoverBatch() of a batch of which some may need an administrator's rights: that part through `elevation`, for which
/// a person is asked before anything is touched; the rest here. Null: all of it is tried here, with what rights there
/// are. `elevated`: an administrator's rights were used for the batch.
std::expected<RecoveryReport, ElevationRefusal> recoverElevated(FileSystem &files, const std::vector<Intent> &intents,
                                                                RecoveryWay way, std::int64_t begun, bool elevated,
                                                                HelperElevation *elevation, const RecoveryWatch &watch);

} // namespace linkwright
