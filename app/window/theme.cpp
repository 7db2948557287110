// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/theme.h"

#include "views/tints.h"

#include <QIcon>

namespace linkwright {

void chooseFallbackIcons(const QPalette &palette)
{
    QIcon::setFallbackThemeName(tints::isDark(palette) ? QStringLiteral("linkwright-dark")
                                                       : QStringLiteral("linkwright-light"));
}

} // namespace linkwright
