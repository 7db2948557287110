// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/explorer_menu.h"

namespace linkwright {

std::optional<int> changedExplorerMenu(std::string_view)
{
    return std::nullopt;
}

} // namespace linkwright
