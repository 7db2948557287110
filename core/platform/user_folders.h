// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

/// Where the system keeps what belongs to one person. Nothing is looked at; a folder need not be there.
namespace linkwright {

/// POSIX: $HOME, "/" without one. Windows: the profile (FOLDERID_Profile).
NativePath homeFolder();

/// Where this program keeps its records of this person; empty where there is no home. POSIX: linkwright in
/// $XDG_STATE_HOME, else in ~/.local/state. Windows: %LOCALAPPDATA%\Linkwright.
NativePath stateFolder();

} // namespace linkwright
