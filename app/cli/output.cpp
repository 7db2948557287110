// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"

#include "cli/terminal.h"

#include <cerrno>
#include <cstdio>

namespace linkwright::cli {

Output::Output()
{
    std::setvbuf(stdout, nullptr, _IOFBF, std::size_t{1} << 16U);
}

void Output::write(std::string_view bytes)
{
    if (works() && std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
        failed();
}

void Output::flush()
{
    if (works() && std::fflush(stdout) != 0)
        failed();
}

int Output::failure() const
{
    return terminal::meansClosed(m_osCode) ? 0 : m_osCode;
}

void Output::failed()
{
    m_osCode = errno != 0 ? errno : EIO;
}

} // namespace linkwright::cli
