// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace linkwright::windows {

/// One line of which CommandLineToArgvW makes these words again (without the name of a program, which has other rules).
std::wstring commandText(const std::vector<std::wstring> &words);

} // namespace linkwright::windows
