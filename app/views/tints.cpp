// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tints.h"

namespace linkwright::tints {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F;
}

QColor mixed(const QColor &one, const QColor &other, qreal share)
{
    const auto part = static_cast<float>(share);
    const auto between = [part](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(between(one.redF(), other.redF()), between(one.greenF(), other.greenF()),
                            between(one.blueF(), other.blueF()));
}

QColor error(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xFF, 0x8A, 0x80) : QColor(0xB3, 0x26, 0x1E);
}

QColor warning(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xFF, 0xC9, 0x6B) : QColor(0x8A, 0x53, 0x00);
}

QColor good(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x81, 0xD3, 0x95) : QColor(0x1B, 0x6E, 0x34);
}

QColor quiet(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.72);
}

} // namespace linkwright::tints
