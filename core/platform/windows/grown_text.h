// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/windows/outcome.h"
#include "platform/windows/wide_text.h"
#include "windows/system_calls.h"

#include <string>
#include <windows.h>

namespace linkwright::windows {

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
