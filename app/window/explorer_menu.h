// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

namespace linkwright {

/// "--register-explorer-menu" and "--unregister-explorer-menu": the exit status, after it was done. Nothing for other
/// words, and on systems without Explorer. One source a system.
std::optional<int> changedExplorerMenu(std::string_view option);

} // namespace linkwright
