// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

/// The few colours of our own; everything else is the palette's. Each is never the only sign of what it says.
namespace linkwright::tints {

bool isDark(const QPalette &palette);
QColor mixed(const QColor &one, const QColor &other, qreal share);
QColor error(const QPalette &palette);
QColor warning(const QPalette &palette);
QColor good(const QPalette &palette);
/// For what is said beside the main thing; still at least 4.5 : 1 against the background.
QColor quiet(const QPalette &palette);

} // namespace linkwright::tints
