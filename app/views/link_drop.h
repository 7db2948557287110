// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <Qt>

class QDropEvent;

namespace linkwright {

/// What we offer to do with what is dragged, to us and from us: a link or a copy, never a move, because who was told
/// "move" deletes what it thinks was moved.
constexpr Qt::DropActions linkDropActions = Qt::LinkAction | Qt::CopyAction;

/// Accepts a drag that holds places, as a link where the other side knows that, else as a copy; refuses any other.
bool acceptAsLink(QDropEvent &event);

/// Refuses it, so that the other side leaves what it dragged as it is.
void refuseDrop(QDropEvent &event);

/// Whether these keys say "link it at once"; else one is to be asked. A convention of each system.
bool saysLink(Qt::KeyboardModifiers keys);
/// The same keys as a menu shows them: "Ctrl+Shift".
QString linkKeysText();

} // namespace linkwright
