// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/error_name.h"

#include "windows/win32_error.h"

namespace linkwright {

std::string errorName(int osCode)
{
    return windows::nameOf(static_cast<std::uint32_t>(osCode));
}

} // namespace linkwright
