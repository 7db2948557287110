// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "windows/system_calls.h"

/// What letters stand for, told without touching another computer. GetDriveTypeW alone would open the root, and wait
/// for a server that is away.
namespace linkwright::windows {

/// `letter`: a capital.
DriveType driveTypeOf(SystemCalls &calls, char letter);

/// The share that a letter stands for, also by way of another letter (subst): "\\server\share\". Empty: none.
NativePath shareOfDrive(SystemCalls &calls, char letter);

} // namespace linkwright::windows
