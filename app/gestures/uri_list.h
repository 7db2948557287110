// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// What a text/uri-list (RFC 2483) names, byte for byte. QUrl would turn names that are not UTF-8 into others.
struct UriList
{
    std::vector<NativePath> places;
    std::vector<std::string> refused; // addresses that are no files of this machine

    bool isEmpty() const { return places.empty() && refused.empty(); }
};

UriList parseUriList(std::string_view text);
std::string writeUriList(const std::vector<NativePath> &places);

/// The place a file: address names; none when it names another machine, no absolute path, or holds a NUL.
std::optional<NativePath> placeOfFileUri(std::string_view uri);
std::string fileUri(const NativePath &place);

} // namespace linkwright
