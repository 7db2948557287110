// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/path_rules.h"

#include "windows/path_root.h"

namespace linkwright::path_rules {

const char preferredSeparator = '\\';

bool isSeparator(char unit)
{
    return windows::isSeparator(unit);
}

bool isForbiddenInNames(char unit)
{
    return windows::isForbiddenInNames(unit);
}

std::size_t rootLength(std::string_view path)
{
    return windows::rootOf(path).length;
}

bool isRootRelative(std::string_view path)
{
    return windows::rootOf(path).kind == windows::RootKind::RootRelative;
}

} // namespace linkwright::path_rules
