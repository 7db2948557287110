// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/system_calls.h"

namespace linkwright::windows {

/// CreateSymbolicLinkW for people who are no administrators, where Developer Mode lets them; `flags`: linkToFolder or
/// none. Windows before build 14972 does not know that way (87) and is asked without it; 87 can mean other things too,
/// so the answer of the second try counts.
Called<void> createAsAnybody(SystemCalls &calls, const std::u16string &place, const std::u16string &target,
                             std::uint32_t flags);

} // namespace linkwright::windows
