// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/planned_batch.h"

#include <optional>

namespace linkwright {

/// Says of each refusal of a batch which link it is about, and that it is what the link leads to that is in the way.
/// `form`: what was to take the places of the links, if anything. Slow: for a thread.
void explainByEnds(const FileSystem &files, PlannedBatch &batch, std::optional<FileForm> form = std::nullopt);

} // namespace linkwright
