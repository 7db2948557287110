// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/mounts.h"
#include "windows/system_calls.h"

#include <memory>
#include <vector>

namespace linkwright::windows {

/// The drives of this computer, the shares that some of them stand for, and those that a person asked for, as the table
/// of mounts. Touches fixed disks only: an empty card reader would make Windows ask for a disk, a share would be sent
/// the user's name and a hash of the password. A letter without a drive counts as a volume that is away.
std::shared_ptr<const MountTable> driveTable(SystemCalls &calls, const std::vector<NativePath> &shares);

} // namespace linkwright::windows
