// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace linkwright {

/// A shell pattern over bytes: `*`, `?`, `[a-z]`, `[!a]`, `\x`. A pattern with a "/" is matched against the path below
/// the root, component by component (`*` stops at "/", a component `**` is any number of folders); one without against
/// the name alone. See glob(7).
struct Glob
{
    std::string pattern;

    bool matchesPath() const { return pattern.find('/') != std::string::npos; }
    bool matches(std::string_view name, std::string_view pathBelowRoot) const;
};

} // namespace linkwright
