// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace linkwright {

/// Puts bytes into a record under `key`. Where they are not UTF-8, so that the text cannot give them back, they stand
/// beside it in base64 under `key` + "_b64".
void putBytes(nlohmann::ordered_json &record, const std::string &key, std::string_view bytes);

/// The record as text; what is not UTF-8 shows U+FFFD. One line for an indent below 0.
std::string dumped(const nlohmann::ordered_json &record, int indent = -1);

/// Bytes as text: what is not UTF-8 shows U+FFFD, just as dumped() shows it.
std::string asText(std::string_view bytes);

} // namespace linkwright
