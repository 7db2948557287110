// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QString>

namespace linkwright {

/// A text cut to so many pixels, for where it stands beside another of about the same room. In its middle, as usual;
/// but where both would look alike then and are not, elsewhere, so that the first difference can be seen.
QString elidedApart(const QString &text, const QString &other, const QFontMetrics &metrics, int width);

} // namespace linkwright
