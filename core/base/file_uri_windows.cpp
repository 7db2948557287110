// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file_uri.h"

#include "base/path_rules.h"

#include <algorithm>

namespace linkwright::file_uri {

namespace {

std::string withSeparators(std::string_view path, char wanted)
{
    std::string changed(path);
    std::ranges::replace_if(changed, path_rules::isSeparator, wanted);
    return changed;
}

} // namespace

std::string formOf(std::string_view path)
{
    const std::string slashes = withSeparators(path, '/');
    return slashes.starts_with("//") ? slashes : "///" + slashes;
}

std::optional<std::string> pathOf(std::string_view host, bool isThisMachine, std::string_view decoded)
{
    std::string path = withSeparators(decoded, path_rules::preferredSeparator);
    if (!isThisMachine)
        path.insert(0, R"(\\)" + std::string(host));
    else if (!path.starts_with(R"(\\)")) // "file:////server/share", as some programs write it
        path.erase(0, path.starts_with(path_rules::preferredSeparator) ? 1 : 0);
    return path_rules::rootLength(path) > 0 ? std::optional(std::move(path)) : std::nullopt;
}

} // namespace linkwright::file_uri
