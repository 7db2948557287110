// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace linkwright::cli {

/// Asks on the terminal whether to go on; anything but yes is no. The question goes to standard error.
bool askToGoOn();

} // namespace linkwright::cli
