// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/command_text.h"

namespace linkwright::windows {

namespace {

/// Backslashes count only before a quotation mark: there each is doubled.
std::wstring quoted(std::wstring_view word)
{
    std::wstring text = L"\"";
    std::size_t backslashes = 0;
    for (const wchar_t unit : word) {
        if (unit == L'"')
            text.append(backslashes + 1, L'\\');
        backslashes = unit == L'\\' ? backslashes + 1 : 0;
        text += unit;
    }
    return text.append(backslashes, L'\\') + L'"';
}

} // namespace

std::wstring commandText(const std::vector<std::wstring> &words)
{
    std::wstring line;
    for (const std::wstring &word : words)
        line += (line.empty() ? L"" : L" ") + quoted(word);
    return line;
}

} // namespace linkwright::windows
