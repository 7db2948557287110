// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"

#include <functional>

class QMenu;
class QString;

namespace linkwright {

using IsWanted = std::function<bool(const Entry &entry)>;
/// Selects those; `what`: what they are, for a sentence when there is none.
using SelectThose = std::function<void(const IsWanted &isWanted, const QString &what)>;

/// Fills a menu with what links can be selected by: how they are, and how their targets are written.
void fillSelectMenu(QMenu &menu, const SelectThose &select);

} // namespace linkwright
