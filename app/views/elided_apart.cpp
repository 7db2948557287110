// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/elided_apart.h"

#include <algorithm>

namespace linkwright {

namespace {

constexpr qsizetype lettersInFront = 8; // of a difference, so that one sees what it is in

/// From a little in front of the first difference on.
QString fromDifference(const QString &text, const QString &other)
{
    const auto different = std::ranges::mismatch(text, other).in1 - text.begin();
    qsizetype start = std::max<qsizetype>(different - lettersInFront, 0);
    if (start > 0 && text[start].isLowSurrogate())
        --start;
    return QChar(u'…') + text.sliced(start);
}

} // namespace

QString elidedApart(const QString &text, const QString &other, const QFontMetrics &metrics, int width)
{
    const auto isApart = [&](Qt::TextElideMode mode) {
        return metrics.elidedText(text, mode, width) != metrics.elidedText(other, mode, width);
    };
    if (text == other || other.isEmpty())
        return metrics.elidedText(text, Qt::ElideMiddle, width);
    for (const auto mode : {Qt::ElideMiddle, Qt::ElideLeft, Qt::ElideRight}) {
        if (isApart(mode))
            return metrics.elidedText(text, mode, width);
    }
    return metrics.elidedText(fromDifference(text, other), Qt::ElideRight, width);
}

} // namespace linkwright
