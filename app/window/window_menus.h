// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/actions.h"

class QMenu;
class QMenuBar;

namespace linkwright {

/// Which actions stand where. Nothing else.
/// Those that more is added to.
struct WindowMenus
{
    QMenu *edit = nullptr;
    QMenu *go = nullptr;
};
WindowMenus fillMenuBar(QMenuBar &bar, const Actions &actions);
void fillSelectionMenu(QMenu &menu, const Actions &actions, bool isLink);
void fillFolderMenu(QMenu &menu, const Actions &actions);

} // namespace linkwright
