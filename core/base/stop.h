// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>

namespace linkwright {

/// Asked between two steps of any long work: has the person had enough of it?
using StopToken = std::stop_token;
using StopSource = std::stop_source;

} // namespace linkwright
