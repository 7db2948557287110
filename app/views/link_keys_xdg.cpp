// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/link_drop.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace linkwright {

namespace {

/// Its protocol knows copy, move and ask, and the program that drags decides by the keys: a drop may come as anything.
bool isWayland()
{
    return QGuiApplication::platformName().startsWith(QStringLiteral("wayland"));
}

} // namespace

/// As in KDE and LXQt; Alt asks, whatever else is held.
bool saysLink(Qt::KeyboardModifiers keys)
{
    constexpr Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    return (keys & both) == both && !keys.testFlag(Qt::AltModifier) && !isWayland();
}

QString linkKeysText()
{
    return isWayland() ? QString() : QCoreApplication::translate("LinkKeys", "Ctrl+Shift");
}

} // namespace linkwright
