// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/json_text.h"

#include "base/unicode.h"
#include "store/base64.h"

namespace linkwright {

void putBytes(nlohmann::ordered_json &record, const std::string &key, std::string_view bytes)
{
    record[key] = bytes;
    if (!isUtf8(bytes))
        record[key + "_b64"] = toBase64(bytes);
}

std::string dumped(const nlohmann::ordered_json &record, int indent)
{
    return record.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

std::string asText(std::string_view bytes)
{
    if (isUtf8(bytes))
        return std::string(bytes);
    return nlohmann::ordered_json::parse(dumped(bytes)).get<std::string>();
}

} // namespace linkwright
