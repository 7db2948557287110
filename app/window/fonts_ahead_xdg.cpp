// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fonts_ahead.h"

#include <fontconfig/fontconfig.h>
#include <system_error>

namespace linkwright {

/// Qt asks the same library for the same, which may be initialized in any thread and keeps what it read.
/// https://www.freedesktop.org/software/fontconfig/fontconfig-devel/fcinit.html
FontsAhead::FontsAhead()
{
    try {
        m_reading = std::jthread([] { FcInit(); });
    } catch (const std::system_error &) {
        return; // no thread to be had: Qt reads them when it needs them
    }
}

void FontsAhead::wait()
{
    if (m_reading.joinable())
        m_reading.join();
}

} // namespace linkwright
