// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>

/// Our entries in Explorer's menu for one user, which need no administrator. ("Creating Shortcut Menu Handlers" in
/// Microsoft's pages; the installer writes the same for all users.)
namespace linkwright::explorer_menu {

/// Where Explorer looks, below HKEY_CURRENT_USER.
inline constexpr const wchar_t *userClasses = LR"(Software\Classes)";

/// `program`: the whole path of linkwright.exe.
Result<void> enter(const std::wstring &classes, const std::wstring &program);

/// What is not there need not be taken away.
Result<void> remove(const std::wstring &classes);

} // namespace linkwright::explorer_menu
