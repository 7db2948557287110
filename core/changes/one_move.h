// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

namespace linkwright {

/// Whether two changes that follow each other move one link and give it the text for its other place: Move and then
/// RetargetLink at the new place, as it is made, or RetargetLink and then Move from that place, as it is taken back.
/// Neither is to be made without the other. Of three changes in a row the first two are the pair.
bool areOneMove(const Change &first, const Change &second);

} // namespace linkwright
