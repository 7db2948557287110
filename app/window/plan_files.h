// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

namespace linkwright {

class PlanDialog;

/// Ask for a name and write what is chosen in the dialog there, as a plan or as a script. `folder`: where to begin.
/// `files` must outlive the program's threads.
void savePlan(const FileSystem &files, PlanDialog &dialog, const NativePath &folder);
void saveScript(const FileSystem &files, PlanDialog &dialog, const NativePath &folder);

} // namespace linkwright
