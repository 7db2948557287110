// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace linkwright {

/// The system's style, but for two things it does to icons: what is disabled fades (the usual way leaves light icons on
/// a dark ground as they are), and what is selected keeps the colours that say how a link is, while lines that would be
/// lost on the ground of the selection take the colour of its text. The button that clears a field has a drawn icon:
/// Qt's own is a PNG, which would load every reader of pictures there is before the first window. And for boxes to tick
/// on a dark ground: Fusion draws their frames darker still.
class IconStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &picture, const QStyleOption *option) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};

} // namespace linkwright
