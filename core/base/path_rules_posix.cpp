// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/path_rules.h"

namespace linkwright::path_rules {

const char preferredSeparator = '/';

bool isSeparator(char unit)
{
    return unit == '/';
}

bool isForbiddenInNames(char unit)
{
    return unit == '/' || unit == '\0';
}

std::size_t rootLength(std::string_view path)
{
    return path.starts_with('/') ? 1 : 0;
}

bool isRootRelative(std::string_view /*path*/)
{
    return false;
}

} // namespace linkwright::path_rules
