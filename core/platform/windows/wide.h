// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/windows/outcome.h"
#include "windows/system_calls.h"

#include <cwchar>
#include <string>
#include <string_view>
#include <windows.h>

/// Text as Win32 takes and gives it. On Windows a wchar_t is a unit of UTF-16, as our char16_t is.
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

/// The text of a call that answers with its length, or with the room it needs when that is more than it was given; 0:
/// it failed. The text may grow meanwhile, so it is asked until it fits.
template<typename Call>
Called<std::u16string> grown(const Call &call)
{
    std::u16string text(MAX_PATH, u'\0');
    while (true) {
        const DWORD needed = call(wide(text), static_cast<DWORD>(text.size()));
        if (needed == 0)
            return lastFailure();
        const bool fits = needed < text.size();
        text.resize(fits ? needed
                         : needed + 1); // whether `needed` counts the NUL is told differently by call and version
        if (fits)
            return text;
    }
}

} // namespace linkwright::windows
