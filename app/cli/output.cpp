// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"

#include "cli/terminal.h"

#include <cstdio>

namespace linkwright::cli {

Output::Output()
{
    std::setvbuf(stdout, nullptr, _IOFBF, std::size_t{1} << 16U);
}

void Output::write(std::string_view bytes)
{
    if (works())
        m_osCode = terminal::put(terminal::Stream::Output, bytes);
}

void Output::flush()
{
    if (works())
        m_osCode = terminal::flush(terminal::Stream::Output);
}

int Output::failure() const
{
    return terminal::meansClosed(m_osCode) ? 0 : m_osCode;
}

} // namespace linkwright::cli
