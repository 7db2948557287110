// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace linkwright::windows {

/// Whether a name is possible but trouble: a dot or space at its end, or one of the old devices (CON, NUL, COM1, COM¹,
/// …, also with an extension). Linkwright handles such names, Explorer and most programs do not: warn before making
/// one, never refuse to rename or remove it. ("Naming Files, Paths, and Namespaces" in Microsoft's pages.)
bool isAwkwardName(std::string_view name);

} // namespace linkwright::windows
