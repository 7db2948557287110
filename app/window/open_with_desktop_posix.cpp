// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open_with_desktop.h"

#include "window/start_program.h"

namespace linkwright {

Result<void> openWithDesktop(const NativePath &place, std::function<void()> failed)
{
    constexpr const char *opener = LINKWRIGHT_OPENER; // CMake knows the system: "xdg-open", "open"
    if (const int error = startProgram({opener, place.bytes}, {}, std::move(failed)))
        return failure(ErrorKind::Unsupported, place, error);
    return {};
}

} // namespace linkwright
