// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/icon_style.h"
#include "window/theme.h"

#include <QApplication>

namespace linkwright::bench {

/// Style and icons as the program has them: without our own icons Qt searches the disk for each one it is asked for.
inline void lookLikeTheProgram()
{
    QApplication::setStyle(new IconStyle);
    followSystemTheme();
    chooseFallbackIcons(QApplication::palette());
}

} // namespace linkwright::bench
