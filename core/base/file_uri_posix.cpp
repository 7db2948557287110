// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file_uri.h"

namespace linkwright::file_uri {

std::string formOf(std::string_view path)
{
    return "//" + std::string(path);
}

std::optional<std::string> pathOf(std::string_view, bool isThisMachine, std::string_view decoded)
{
    return isThisMachine && decoded.starts_with('/') ? std::optional(std::string(decoded)) : std::nullopt;
}

} // namespace linkwright::file_uri
