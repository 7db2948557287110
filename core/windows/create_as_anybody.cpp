// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/create_as_anybody.h"

#include "windows/constants.h"
#include "windows/error_codes.h"

namespace linkwright::windows {

Called<void> createAsAnybody(SystemCalls &calls, const std::u16string &place, const std::u16string &target,
                             std::uint32_t flags)
{
    const auto made = calls.createSymbolicLink(place, target, flags | allowUnprivileged);
    if (made || made.error() != errorInvalidParameter)
        return made;
    return calls.createSymbolicLink(place, target, flags);
}

} // namespace linkwright::windows
