// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/path_rules.h"

namespace linkwright::path_rules {

const char preferredSeparator = '/';

bool isSeparator(char unit)
{
    return unit == '/';
}

std::size_t rootLength(std::string_view path)
{
    return path.starts_with('/') ? 1 : 0;
}

} // namespace linkwright::path_rules
