// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/journal.h"

#include <span>

namespace linkwright {

/// By what a person knows a batch again; see BatchInfo.
struct FirstOfBatch
{
    NativePath place;
    LinkTarget target;
};

FirstOfBatch firstOf(std::span<const Intent> intents);

} // namespace linkwright
