// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/theme.h"

#include "models/contrast.h"
#include "views/tints.h"

#include <QApplication>
#include <QIcon>

namespace linkwright {

namespace {

constexpr float quietStrength = 0.62F; // still quieter than text, and readable

} // namespace

void chooseFallbackIcons(const QPalette &palette)
{
    const QString ours =
        tints::isDark(palette) ? QStringLiteral("linkwright-dark") : QStringLiteral("linkwright-light");
    QIcon::setFallbackThemeName(ours);
    if (const QString theme = QIcon::themeName(); theme.isEmpty() || theme.startsWith(QLatin1String("linkwright-")))
        QIcon::setThemeName(ours); // Windows has no theme, and where there is none Qt asks no fallback either
}

std::optional<QColor> clearerPlaceholder(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    if (contrast(ground, seenOn(ground, palette.color(QPalette::PlaceholderText))) >= readableContrast)
        return std::nullopt;
    QColor colour = palette.color(QPalette::Text);
    colour.setAlphaF(quietStrength);
    return colour;
}

void mendPlaceholders()
{
    const auto colour = clearerPlaceholder(QApplication::palette());
    if (!colour || QApplication::palette().color(QPalette::PlaceholderText) == *colour)
        return;
    QPalette mended; // says nothing of the other colours, so that those go on following the theme
    mended.setColor(QPalette::PlaceholderText, *colour);
    QApplication::setPalette(mended);
}

} // namespace linkwright
