// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"
#include "text/shown_name.h"

#include <QString>

namespace linkwright {

/// A volume or mount as people call it: the last component of its place, the computer whose share it is, or of a share
/// that GVfs connects to "films on nas".
QString volumeName(const NativePath &place, Spelling spelling = Spelling::Window);

/// The place of a volume in a sentence: the path itself, or as above where the path says nothing to people.
QString volumePlace(const NativePath &place, Spelling spelling = Spelling::Window);

} // namespace linkwright
