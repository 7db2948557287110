// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/icon_style.h"

#include "views/tints.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QWidget>

namespace linkwright {

namespace {

QPixmap fadedPicture(const QPixmap &picture)
{
    constexpr qreal faded = 0.35;
    QPixmap pale(picture.size());
    pale.setDevicePixelRatio(picture.devicePixelRatio());
    pale.fill(Qt::transparent);
    QPainter painter(&pale);
    painter.setOpacity(faded);
    painter.drawPixmap(0, 0, picture);
    return pale;
}

bool isLostOn(const QColor &colour, const QColor &ground)
{
    const bool isGrey = colour.hsvSaturationF() < 0.4F && qAbs(colour.valueF() - ground.valueF()) < 0.6F;
    const int apart = qAbs(colour.hsvHue() - ground.hsvHue());
    return isGrey || (ground.hsvSaturationF() > 0.3F && qMin(apart, 360 - apart) < 30);
}

QPixmap selectedPicture(const QPixmap &picture, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Highlight);
    const QColor text = palette.color(QPalette::HighlightedText);
    QImage image = picture.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (const int alpha = qAlpha(line[x]); alpha > 0 && isLostOn(QColor(line[x]), ground))
                line[x] = qRgba(text.red(), text.green(), text.blue(), alpha);
        }
    }
    QPixmap clear = QPixmap::fromImage(image);
    clear.setDevicePixelRatio(picture.devicePixelRatio());
    return clear;
}

constexpr float boxFrame = 0.6F;
constexpr float menuFrame = 0.35F;

/// Where Fusion draws the frame of a box or a menu, in a colour that can be seen.
void drawFrame(const QStyleOption &option, QPainter *painter, float strength)
{
    QColor colour = option.palette.color(QPalette::Text);
    colour.setAlphaF(strength);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

/// Fusion tells of the focus in a line of text, but not in a field of several.
bool isFocusedField(const QStyleOption &option, const QWidget *widget)
{
    return option.state.testFlag(QStyle::State_HasFocus) && qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

void drawFocus(const QStyleOption &option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(option.palette.color(QPalette::Highlight));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

/// A quiet cross; Fusion's is red, as if something were wrong.
void drawTabClose(const QStyleOption &option, QPainter *painter)
{
    constexpr qreal arm = 3.5;
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QPointF middle = QRectF(option.rect).center();
    QColor colour = option.palette.color(QPalette::WindowText);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHovered) {
        QColor ground = colour;
        ground.setAlphaF(option.state.testFlag(QStyle::State_Sunken) ? 0.3F : 0.15F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(middle, 2 * arm, 2 * arm);
    }
    colour.setAlphaF(isHovered ? 1.0F : 0.65F);
    painter->setPen(QPen(colour, 1.4));
    painter->drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter->drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
    painter->restore();
}

/// As Qt's styles look for it, but ours last; empty when there is none at all.
QIcon clearIcon(Qt::LayoutDirection direction)
{
    const QString sided = direction == Qt::RightToLeft ? QStringLiteral("edit-clear-locationbar-ltr")
                                                       : QStringLiteral("edit-clear-locationbar-rtl");
    for (const QString &name : {sided, QStringLiteral("edit-clear")}) {
        if (QIcon::hasThemeIcon(name))
            return QIcon::fromTheme(name);
    }
    return QIcon::fromTheme(QStringLiteral("process-stop")); // a cross
}

} // namespace

QIcon IconStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton) {
        const QIcon icon =
            clearIcon(widget != nullptr ? widget->layoutDirection() : QGuiApplication::layoutDirection());
        if (!icon.isNull())
            return icon;
    }
    return QProxyStyle::standardIcon(which, option, widget);
}

QPixmap IconStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap &picture, const QStyleOption *option) const
{
    switch (mode) {
    case QIcon::Selected: return selectedPicture(picture, QGuiApplication::palette());
    case QIcon::Disabled: return fadedPicture(picture);
    default: return QProxyStyle::generatedIconPixmap(mode, picture, option);
    }
}

void IconStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const bool isFusion = baseStyle()->name() == QLatin1String("fusion");
    if (element == PE_IndicatorTabClose && isFusion) {
        drawTabClose(*option, painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isFocused =
        option->state.testFlags(State_HasFocus | State_KeyboardFocusChange); // has a frame of its own
    if (isFusion && element == PE_Frame && isFocusedField(*option, widget))
        drawFocus(*option, painter);
    if (!isFusion || !tints::isDark(option->palette))
        return;
    if (element == PE_IndicatorCheckBox && !isFocused)
        drawFrame(*option, painter, boxFrame);
    if (element == PE_PanelMenu)
        drawFrame(*option, painter, menuFrame);
}

} // namespace linkwright
