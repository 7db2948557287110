// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/relative.h"
#include "platform/node.h"

#include <string>

namespace linkwright::selftest {

/// One kind of link, and what it is tried on.
struct Subject
{
    std::string name;
    NodeType kind = NodeType::SymbolicLink;
    std::string target;
    std::string otherTarget;
    TargetStyle style = TargetStyle::Verbatim;
    NodeType end = NodeType::File; // Unknown: it leads nowhere
};

} // namespace linkwright::selftest
