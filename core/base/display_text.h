// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

/// Names as people may see them. Any name at all comes out as one line of valid UTF-8 that cannot lie: control
/// characters, line breaks, bidirectional controls, zero-width and tag characters, private-use characters and bytes
/// that are not UTF-8 stand as visible escapes. (CWE-451, CWE-1007; the list: see display_text.cpp.)
namespace linkwright {

/// For the window: "a⟨U+202E⟩b", "a⟨xFF⟩b". The bracket ⟨ itself is escaped, so fromDisplayText() is an exact inverse.
std::string toDisplayText(std::string_view name);

/// What a person typed or edited, back as bytes. Everything that is not one of our escapes stands for itself.
std::string fromDisplayText(std::string_view text);

/// Whether toDisplayText() shows it as it is.
bool isPlainText(std::string_view name);

/// For terminals and scripts: the name itself where it is plain, else $'…' as bash, zsh and ksh read it, byte exact.
std::string toShellText(std::string_view name);

} // namespace linkwright
