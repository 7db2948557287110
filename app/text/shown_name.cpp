// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/shown_name.h"

#include "base/display_text.h"

namespace linkwright {

QString shown(std::string_view name, Spelling spelling)
{
    return QString::fromStdString(spelling == Spelling::Window ? toDisplayText(name) : toShellText(name));
}

QString shown(const NativePath &path, Spelling spelling)
{
    return shown(std::string_view(path.bytes), spelling);
}

} // namespace linkwright
