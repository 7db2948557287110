// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace linkwright::cli {

/// Asks on the terminal; anything but yes is no. The question goes to standard error.
bool ask(const QString &question);

} // namespace linkwright::cli
