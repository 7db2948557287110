// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/own_program.h"

#include "platform/windows/grown_text.h"
#include "platform/windows/wide_text.h"
#include "windows/path_forms.h"

namespace linkwright::windows {

NativePath ownProgram()
{
    const auto path = grown([](wchar_t *room, DWORD size) { return ::GetModuleFileNameW(nullptr, room, size); });
    return path ? shownPath(*path) : NativePath{};
}

} // namespace linkwright::windows
