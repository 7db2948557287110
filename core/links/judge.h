// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/chain.h"

namespace linkwright {

/// The verdict alone: one system call where the target can be reached without meeting a link, else as trace().
Verdict judge(const LinkHome &home, std::string_view name, const LinkTarget &target);

} // namespace linkwright
