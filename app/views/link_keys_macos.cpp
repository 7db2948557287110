// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/link_drop.h"

namespace linkwright {

/// As in Finder, where Command and Option make an alias. Qt calls Command "Control".
bool saysLink(Qt::KeyboardModifiers keys)
{
    constexpr Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::AltModifier;
    return (keys & both) == both;
}

QString linkKeysText()
{
    return QStringLiteral("⌥⌘");
}

} // namespace linkwright
