// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/wide_text.h"

#include "base/wtf8.h"
#include "platform/windows/grown_text.h"
#include "windows/path_forms.h"

#include <windows.h>

namespace linkwright::windows {

namespace {

std::u16string unitsOf(std::wstring_view text)
{
    return {text.begin(), text.end()};
}

std::wstring wideOf(std::u16string_view units)
{
    return {units.begin(), units.end()};
}

/// GetFullPathNameW for what is relative, also to a drive ("C:x"). Empty: it has none.
NativePath fullPath(const NativePath &path)
{
    const auto relative = utf16FromWtf8(path.bytes);
    if (!relative || relative->empty())
        return {};
    const auto full =
        grown([&](wchar_t *into, DWORD room) { return ::GetFullPathNameW(wide(*relative), room, into, nullptr); });
    return full ? shownPath(*full) : NativePath{};
}

} // namespace

std::string wtf8FromWide(std::wstring_view text)
{
    return wtf8FromUtf16(unitsOf(text));
}

std::wstring wideFromWtf8(std::string_view bytes)
{
    const auto units = utf16FromWtf8(bytes);
    return units ? wideOf(*units) : std::wstring();
}

Result<std::wstring> systemPath(const NativePath &path)
{
    const NativePath whole = path.isAbsolute() ? path : fullPath(path);
    const auto extended = extendedPath(whole);
    if (!extended)
        return failureAt(path, extended.error());
    return wideOf(*extended);
}

NativePath pathFromSystem(std::wstring_view path)
{
    return shownPath(unitsOf(path));
}

} // namespace linkwright::windows
