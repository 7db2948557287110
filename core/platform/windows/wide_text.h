// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <cwchar>
#include <string>
#include <string_view>

/// Between our WTF-8, our UTF-16 and the text of Windows' calls. There a wchar_t is a unit of UTF-16, as our char16_t
/// is.
namespace linkwright::windows {

static_assert(sizeof(wchar_t) == sizeof(char16_t));

inline const wchar_t *wide(const std::u16string &text)
{
    return reinterpret_cast<const wchar_t *>(text.c_str());
}

inline wchar_t *wide(std::u16string &text)
{
    return reinterpret_cast<wchar_t *>(text.data());
}

/// `text` ends at its NUL.
inline std::u16string_view units(const wchar_t *text)
{
    return {reinterpret_cast<const char16_t *>(text), std::wcslen(text)};
}

std::string wtf8FromWide(std::wstring_view text);

/// Empty when the bytes are not WTF-8, which no name of Windows ever is.
std::wstring wideFromWtf8(std::string_view bytes);

/// The path as the calls take it, whole and with the prefix \\?\, so that long and odd names work. A relative one
/// starts at the current folder. InvalidName: no path of Windows.
Result<std::wstring> systemPath(const NativePath &path);

/// A path that a call gave (\\?\C:\x), as people write it.
NativePath pathFromSystem(std::wstring_view path);

} // namespace linkwright::windows
