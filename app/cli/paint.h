// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "links/health.h"
#include "platform/node.h"

#include <string>
#include <string_view>

namespace linkwright::cli {

/// Colours for a terminal, in the manner of ls: links bold cyan, what is broken red. Without them, the bare text.
class Paint
{
public:
    explicit Paint(When when);

    std::string place(NodeType type, std::string_view text) const;
    /// A target, or words about one.
    std::string verdict(Health health, std::string_view text) const;

private:
    std::string in(std::string_view code, std::string_view text) const;

    bool m_on;
};

} // namespace linkwright::cli
