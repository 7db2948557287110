// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file_uri.h"

#include "windows/file_uri.h"

namespace linkwright::file_uri {

std::string formOf(std::string_view path)
{
    return windows::uriFormOf(path);
}

std::optional<std::string> pathOf(std::string_view host, bool isThisMachine, std::string_view decoded)
{
    return windows::pathOfUri(host, isThisMachine, decoded);
}

} // namespace linkwright::file_uri
