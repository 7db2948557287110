// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/error_name.h"

#include <cstring>

namespace linkwright {

std::string errorName(int osCode)
{
    // strerrorname_np is glibc's since 2.32 and needs no locale.
    if (const char *name = ::strerrorname_np(osCode))
        return name;
    return "E" + std::to_string(osCode);
}

} // namespace linkwright
