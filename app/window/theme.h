// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <optional>

class QPalette;

namespace linkwright {

/// Where the toolkit does not follow the person's choice of light and dark (Qt 6.4 on Windows), does it for the
/// program: its style, colours and the frames of its windows. To be called once, after the style was set.
void followSystemTheme();

/// Our own icons stand in where the system's theme has none, drawn for the lightness of the window.
void chooseFallbackIcons(const QPalette &palette);

/// What is written in empty fields, in the colour of their text at half strength; nothing where the palette has a
/// colour for it that can be read.
std::optional<QColor> clearerPlaceholder(const QPalette &palette);

/// Gives the program such a colour where its theme has none, as Qt's own reading of a dark KDE theme.
void mendPlaceholders();

} // namespace linkwright
