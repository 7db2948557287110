// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/name_key.h"

namespace linkwright {

std::string nameKey(std::string_view name)
{
    return std::string(name);
}

} // namespace linkwright
