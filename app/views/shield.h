// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace linkwright {

/// What a button bears that will ask for an administrator.
inline QIcon shieldIcon()
{
    return QIcon::fromTheme(QStringLiteral("security-high"));
}

} // namespace linkwright
