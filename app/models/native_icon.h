// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace linkwright {

/// The icon that the desktop shows for files whose names end so (".txt"), judged by the ending alone: no disk is asked,
/// and no shortcut followed. Null where the program's own is to be shown. One source a system.
QIcon nativeFileIcon(const QString &ending);

/// The same for folders.
QIcon nativeFolderIcon();

} // namespace linkwright
