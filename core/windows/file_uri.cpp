// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/file_uri.h"

#include "windows/path_root.h"

#include <algorithm>

namespace linkwright::windows {

namespace {

std::string withSeparators(std::string_view path, char wanted)
{
    std::string changed(path);
    std::ranges::replace_if(changed, isSeparator, wanted);
    return changed;
}

/// "\\server\share": a server alone is no place.
bool namesShare(std::string_view path)
{
    const std::size_t server = path.find('\\', 2);
    return server != std::string_view::npos && server > 2 && server + 1 < path.size() && path[server + 1] != '\\';
}

} // namespace

std::string uriFormOf(std::string_view path)
{
    const std::string slashes = withSeparators(path, '/');
    return slashes.starts_with("//") ? slashes : "///" + slashes;
}

std::optional<std::string> pathOfUri(std::string_view host, bool isThisMachine, std::string_view decoded)
{
    std::string path = withSeparators(decoded, '\\');
    if (!isThisMachine)
        path.insert(0, R"(\\)" + std::string(host));
    else if (path.starts_with('\\') && !path.starts_with(R"(\\)")) // else "file:////server/share", as some write it
        path.erase(0, 1);
    const RootKind kind = rootOf(path).kind;
    const bool isPlace = kind == RootKind::Drive || (kind == RootKind::Share && namesShare(path));
    return isPlace ? std::optional(std::move(path)) : std::nullopt;
}

} // namespace linkwright::windows
