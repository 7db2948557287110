// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/link_rules.h"

namespace linkwright::link_rules {

const unsigned maximumHops = 40; // path_resolution(7): hop 41 is a loop
const bool linksHaveKinds = false;
const bool namesAreExchanged = true; // renameat2(2) RENAME_EXCHANGE, renamex_np(2) RENAME_SWAP
const bool allNamesAreTold = false;
const std::string_view soleRoot = "/";

std::string walked(std::string_view text, std::string_view)
{
    return std::string(text);
}

std::string stored(std::string_view typed, bool)
{
    return std::string(typed);
}

bool canBeMade(const std::string &, bool)
{
    return true;
}

bool namesServer(std::string_view)
{
    return false;
}

std::string shareIn(std::string_view)
{
    return {};
}

} // namespace linkwright::link_rules
