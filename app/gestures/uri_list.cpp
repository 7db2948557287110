// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/uri_list.h"

#include "base/file_uri.h"
#include "base/path_rules.h"

#include <QString>
#include <QSysInfo>

#include <algorithm>
#include <cctype>

namespace linkwright {

namespace {

constexpr std::string_view scheme = "file:";

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// A "%" that no two digits follow stands for itself, as file managers read it.
std::string percentDecoded(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

bool isUnreserved(char unit)
{
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9')
           || std::string_view("-._~/").contains(unit);
}

bool isThisMachine(std::string_view host)
{
    return host.empty() || host == "localhost" || host == QSysInfo::machineHostName().toStdString();
}

bool hasFileScheme(std::string_view uri)
{
    return uri.size() >= scheme.size() && std::ranges::equal(uri.substr(0, scheme.size()), scheme, {}, [](char unit) {
               return static_cast<char>(std::tolower(static_cast<unsigned char>(unit)));
           });
}

std::string_view trimmed(std::string_view line)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = line.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

} // namespace

std::optional<NativePath> placeOfFileUri(std::string_view uri)
{
    if (!hasFileScheme(uri))
        return {};
    uri.remove_prefix(scheme.size());
    std::string_view host;
    if (uri.starts_with("//")) {
        uri.remove_prefix(2);
        host = uri.substr(0, uri.find('/'));
        uri.remove_prefix(host.size());
    }
    const auto path = file_uri::pathOf(host, isThisMachine(host), percentDecoded(uri));
    if (!path || path->contains('\0'))
        return {};
    return NativePath{*path};
}

std::string fileUri(const NativePath &place)
{
    constexpr char digits[] = "0123456789ABCDEF";
    const std::string form = file_uri::formOf(place.bytes);
    const std::size_t root = file_uri::formOf(path_rules::rootOf(place.bytes)).size(); // the ":" of a drive stays
    std::string uri = "file:";
    for (std::size_t at = 0; at < form.size(); ++at) {
        const char unit = form[at];
        const auto byte = static_cast<unsigned char>(unit);
        if (isUnreserved(unit) || (unit == ':' && at < root))
            uri += unit;
        else
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

UriList parseUriList(std::string_view text)
{
    UriList list;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#') || line.front() == '\0')
            continue;
        if (auto place = placeOfFileUri(line))
            list.places.push_back(std::move(*place));
        else
            list.refused.emplace_back(line);
    }
    return list;
}

std::string writeUriList(const std::vector<NativePath> &places)
{
    std::string text;
    for (const auto &place : places)
        text += fileUri(place) + "\r\n";
    return text;
}

} // namespace linkwright
