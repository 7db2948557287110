// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace linkwright {

/// What text needs to be read, as WCAG 2 asks of text of any size (success criterion 1.4.3).
constexpr double readableContrast = 4.5;

/// The contrast of two colours as WCAG 2 counts it, 1 to 21.
double contrast(const QColor &one, const QColor &other);

/// How a colour that lets some of its ground through looks on it.
QColor seenOn(const QColor &ground, const QColor &colour);

} // namespace linkwright
