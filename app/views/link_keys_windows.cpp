// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/link_drop.h"

#include <QCoreApplication>

namespace linkwright {

/// As in Explorer, where either makes a shortcut.
/// https://learn.microsoft.com/windows/win32/shell/dragdrop
bool saysLink(Qt::KeyboardModifiers keys)
{
    constexpr Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    return (keys & both) == both || keys.testFlag(Qt::AltModifier);
}

QString linkKeysText()
{
    return QCoreApplication::translate("LinkKeys", "Ctrl+Shift");
}

} // namespace linkwright
