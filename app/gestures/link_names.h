// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace linkwright {

using IsTaken = std::function<bool(const std::string &name)>;

/// The name of a new link to something called `name`: the same where it is free, else "Link to NAME", then
/// "Link to NAME (2)" with the extension still last. `pattern` and `patternAgain` are the translated words with "%1"
/// (and "%2" for the number). Never longer than a file system takes: the middle gives way.
std::string freeLinkName(std::string_view name, const IsTaken &taken, std::string_view pattern = "Link to %1",
                         std::string_view patternAgain = "Link to %1 (%2)");

/// How many bytes of a file name come before its extension: all of them where it has none (".profile", "a", "a.").
/// Two-part extensions (".tar.gz") stay together.
std::size_t baseNameLength(std::string_view name);

} // namespace linkwright
