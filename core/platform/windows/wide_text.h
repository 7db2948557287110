// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

/// Between our WTF-8 and the UTF-16 units of Windows' calls.
namespace linkwright::windows {

std::string wtf8FromWide(std::wstring_view text);

/// Empty when the bytes are not WTF-8, which no name of Windows ever is.
std::wstring wideFromWtf8(std::string_view bytes);

/// The path as the calls take it, whole and with the prefix \\?\, so that long and odd names work. A relative one
/// starts at the current folder. InvalidName: no path of Windows.
Result<std::wstring> systemPath(const NativePath &path);

/// A path that a call gave (\\?\C:\x), as people write it.
NativePath pathFromSystem(std::wstring_view path);

} // namespace linkwright::windows
