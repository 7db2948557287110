// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/theme.h"

#include "views/tints.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <cmath>

namespace linkwright {

namespace {

constexpr float halfStrength = 0.5F;
constexpr float leastContrast = 3; // what WCAG 2 asks of large text

/// As WCAG 2 has it: 0 is black, 1 is white.
float luminance(const QColor &colour)
{
    const auto linear = [](float part) {
        return part <= 0.04045F ? part / 12.92F : std::pow((part + 0.055F) / 1.055F, 2.4F);
    };
    return 0.2126F * linear(colour.redF()) + 0.7152F * linear(colour.greenF()) + 0.0722F * linear(colour.blueF());
}

QColor seenOn(const QColor &ground, const QColor &colour)
{
    const auto mixed = [&](float under, float over) { return under + (over - under) * colour.alphaF(); };
    return QColor::fromRgbF(mixed(ground.redF(), colour.redF()), mixed(ground.greenF(), colour.greenF()),
                            mixed(ground.blueF(), colour.blueF()));
}

float contrast(const QColor &ground, const QColor &colour)
{
    const auto [dark, light] = std::minmax({luminance(ground), luminance(seenOn(ground, colour))});
    return (light + 0.05F) / (dark + 0.05F);
}

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
    if (contrast(palette.color(QPalette::Base), palette.color(QPalette::PlaceholderText)) >= leastContrast)
        return std::nullopt;
    QColor colour = palette.color(QPalette::Text);
    colour.setAlphaF(halfStrength);
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
