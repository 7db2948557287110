// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/paint.h"

#include "cli/terminal.h"

#include <cstdlib>
#include <cstring>

namespace linkwright::cli {

namespace {

bool wanted(When when)
{
    if (when != When::Auto)
        return when == When::Always;
    const char *noColor = std::getenv("NO_COLOR"); // https://no-color.org
    const char *term = std::getenv("TERM");
    const bool refused =
        (noColor != nullptr && *noColor != '\0') || (term != nullptr && std::strcmp(term, "dumb") == 0);
    return !refused && terminal::isTerminal(terminal::Stream::Output);
}

} // namespace

Paint::Paint(When when)
    : m_on(wanted(when))
{
}

std::string Paint::place(NodeType type, std::string_view text) const
{
    if (isLink(type))
        return in("1;36", text);
    return type == NodeType::Folder ? in("1;34", text) : std::string(text);
}

std::string Paint::verdict(Health health, std::string_view text) const
{
    if (countsAsBroken(health))
        return in("31", text);
    return health == Health::Healthy ? std::string(text) : in("33", text);
}

std::string Paint::in(std::string_view code, std::string_view text) const
{
    if (!m_on)
        return std::string(text);
    return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
}

} // namespace linkwright::cli
