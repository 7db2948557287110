// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

namespace linkwright {

/// What a row of scan_parts says. The numbers are in files and are never given anew.
enum class ScanPart : unsigned char { Root = 0, Excluded = 1, Unread = 2 };

} // namespace linkwright
