// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <optional>

class QPalette;

namespace linkwright {

/// Our own icons stand in where the system's theme has none, drawn for the lightness of the window.
void chooseFallbackIcons(const QPalette &palette);

/// What is written in empty fields, in the colour of their text at half strength; nothing where the palette has a
/// colour for it that can be read.
std::optional<QColor> clearerPlaceholder(const QPalette &palette);

/// Gives the program such a colour where its theme has none, as Qt's own reading of a dark KDE theme.
void mendPlaceholders();

} // namespace linkwright
