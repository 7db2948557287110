// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/address_text.h"

#include "base/display_text.h"
#include "base/path_rules.h"
#include "gestures/uri_list.h"

namespace linkwright {

namespace {

std::string_view withoutBlanksAround(std::string_view text)
{
    while (!text.empty() && std::string_view(" \t\r\n").contains(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && std::string_view("\r\n").contains(text.back())) // a name may well end with a space
        text.remove_suffix(1);
    return text;
}

bool isQuoted(std::string_view text)
{
    return text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
}

/// 'it'\''s' and "a \"b\"", as shells and file managers write them.
std::string withoutQuotes(std::string_view text)
{
    const char quote = text.front();
    const std::string_view inside = text.substr(1, text.size() - 2);
    const std::string_view escape = quote == '\'' ? "'\\''" : "\\\"";
    std::string plain;
    for (std::size_t i = 0; i < inside.size();) {
        const bool escaped = inside.substr(i).starts_with(escape);
        plain += escaped ? quote : inside[i];
        i += escaped ? escape.size() : 1;
    }
    return plain;
}

std::string_view withoutBlanksBehindQuotes(std::string_view text)
{
    auto shorter = text;
    while (!shorter.empty() && (shorter.back() == ' ' || shorter.back() == '\t'))
        shorter.remove_suffix(1);
    return isQuoted(shorter) || shorter.starts_with("file:") ? shorter : text;
}

} // namespace

NativePath unwrapped(std::string_view typed)
{
    const auto text = withoutBlanksBehindQuotes(withoutBlanksAround(typed));
    NativePath path{isQuoted(text) ? withoutQuotes(text) : std::string(text)};
    if (auto place = placeOfFileUri(path.bytes))
        return std::move(*place);
    return path;
}

NativePath placeFromTyped(std::string_view typed, const TypedFrom &from)
{
    NativePath path = unwrapped(typed);
    if (path.isEmpty() || path.isAbsolute())
        return path;
    const bool isHome = path.bytes.front() == '~' && (path.bytes.size() == 1 || path_rules::isSeparator(path.bytes[1]));
    if (isHome)
        return path.bytes.size() <= 2 ? from.home : from.home / std::string_view(path.bytes).substr(2);
    return from.folder / path.bytes;
}

NativePath placeFromShown(std::string_view shown, const TypedFrom &from)
{
    const NativePath path{fromDisplayText(withoutBlanksAround(shown))};
    return path.isAbsolute() ? path : placeFromTyped(path.bytes, from);
}

} // namespace linkwright
