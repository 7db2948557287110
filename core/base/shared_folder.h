// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <string_view>

namespace linkwright {

/// The deepest folder that holds the place and is `folder`, or above it; empty when there is none. A part of `folder`.
std::string_view sharedFolder(std::string_view folder, const NativePath &place);

/// The path as seen from the folder; whole where it is not in it.
std::string_view below(std::string_view folder, const NativePath &path);

} // namespace linkwright
