// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Windows names are UTF-16 units that need not be valid: a lone surrogate is a legal name. WTF-8 is UTF-8 that also
/// encodes lone surrogates, so that every such name has exactly one form in bytes, and comes back unit for unit.
/// (The encoding: https://simonsapin.github.io/wtf-8/)
namespace linkwright {

std::string wtf8FromUtf16(std::u16string_view units);

/// Nothing when the bytes are not well-formed WTF-8 (a surrogate pair in two halves is not: it has a shorter form).
std::optional<std::u16string> utf16FromWtf8(std::string_view bytes);

} // namespace linkwright
