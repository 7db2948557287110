// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <string>
#include <string_view>

namespace linkwright {

/// Equal for names that cannot be in one folder of this system together, as far as that is known without asking it.
/// Windows: for names that differ in the case of ASCII letters alone; which others it takes for one each volume knows.
std::string nameKey(std::string_view name);

} // namespace linkwright
