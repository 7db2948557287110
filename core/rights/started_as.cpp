// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rights/started_as.h"

namespace linkwright {

StartedAs startedAs(std::uint32_t effectiveUser)
{
    return effectiveUser == 0 ? StartedAs::Root : StartedAs::Plain;
}

StartedAs startedAs(const windows::TokenFacts &token)
{
    const bool isElevated = token.elevated && token.type == windows::TokenType::Full;
    return isElevated ? StartedAs::Administrator : StartedAs::Plain;
}

} // namespace linkwright
