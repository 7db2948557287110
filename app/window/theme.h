// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPalette;

namespace linkwright {

/// Our own icons stand in where the system's theme has none, drawn for the lightness of the window.
void chooseFallbackIcons(const QPalette &palette);

} // namespace linkwright
