// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rights/windows_facts.h"

namespace linkwright::windows {

/// Whether symbolic links are refused to this process for want of a right that a prompt would give it: a matter of the
/// account, not of the folder, which is asked by itself, nor of a protection, which administrators meet too.
bool elevationGivesLinks(Facts facts);

} // namespace linkwright::windows
