// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

namespace linkwright::windows {

/// The file that this process runs (GetModuleFileNameW); empty: nobody knows.
NativePath ownProgram();

} // namespace linkwright::windows
