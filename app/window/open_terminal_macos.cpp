// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open_terminal.h"

#include "window/start_program.h"

namespace linkwright {

Result<void> openTerminal(const NativePath &folder)
{
    if (const int error = startProgram({"open", "-a", "Terminal", folder.bytes}, {}, [] {}))
        return failure(ErrorKind::Unsupported, folder, error);
    return {};
}

} // namespace linkwright
