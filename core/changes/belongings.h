// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <vector>

namespace linkwright {

/// What may stand under the spare name of a change.
struct Belongings
{
    std::vector<LinkTarget> texts = {}; // NOLINT(readability-redundant-member-init): of links
    const LinkTarget *lost = nullptr; // the text that stands nowhere else when something foreign has the place
    const Seen *object = nullptr; // by node, for moves and hard links
    const NativePath *original = nullptr; // of files: whose bytes or other name they are
    FileForm form = FileForm::HardLink;
    const NativePath *otherPlace = nullptr; // where the object may be by now
    bool junction = false; // made at the place itself, or made again there: an empty folder before it is one
};

/// Points into the change.
Belongings belongingsOf(const Change &change);

} // namespace linkwright
