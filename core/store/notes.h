// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <string>

namespace linkwright {

/// What a person noted of the links of one folder, by their names: UTF-8, with line breaks.
using Notes = std::map<std::string, std::string, std::less<>>;

} // namespace linkwright
