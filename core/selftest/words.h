// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/node.h"

#include <string>
#include <string_view>

/// The self-test's own words. For bug reports, so plain English.
namespace linkwright::selftest {

std::string_view wordOf(NodeType type);
std::string said(const Error &error);

/// The system cannot do it, or this account may not, and says so.
bool isHonestRefusal(const Error &error);

} // namespace linkwright::selftest
