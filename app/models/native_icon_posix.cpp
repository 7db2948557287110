// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/native_icon.h"

namespace linkwright {

QIcon nativeFileIcon(const QString &)
{
    return {}; // the icon theme has one for files
}

QIcon nativeFolderIcon()
{
    return {};
}

} // namespace linkwright
