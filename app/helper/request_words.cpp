// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/request_words.h"

#include "base/display_text.h"
#include "changes/change.h"

#include <algorithm>

namespace linkwright::helper {

namespace {

struct TextOf
{
    std::string operator()(const CreateLink &change) const { return " -> " + toDisplayText(change.after.raw); }
    std::string operator()(const RetargetLink &change) const
    {
        return " -> " + toDisplayText(change.after.raw) + " (was " + toDisplayText(change.before.target.raw) + ")";
    }
    std::string operator()(const RemoveLink &change) const
    {
        return " (was " + toDisplayText(change.before.target.raw) + ")";
    }
    std::string operator()(const Move &change) const { return " to " + toDisplayText(change.newPlace.bytes); }
    std::string operator()(const auto & /*change*/) const { return {}; } // is refused before this
};

/// Of UTF-8: whether a character goes on here.
bool isInside(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

} // namespace

std::string lineOf(const Change &change)
{
    return std::string(operationWord(change)) + ' ' + toDisplayText(placeOf(change).bytes)
           + std::visit(TextOf{}, change);
}

std::string shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    std::size_t head = most / 2;
    std::size_t tail = text.size() - most / 2;
    while (isInside(text, head))
        --head;
    while (isInside(text, tail))
        ++tail;
    return std::string(text.substr(0, head)) + "\u2026" + std::string(text.substr(tail));
}

std::string listOf(const HelperRequest &request, std::size_t mostLines, std::size_t mostCharacters)
{
    std::string list;
    const std::size_t shown = std::min(mostLines, request.intents.size());
    for (std::size_t at = 0; at < shown; ++at)
        list += shortened(lineOf(request.intents[at].change), mostCharacters) + '\n';
    if (const std::size_t more = request.intents.size() - shown; more > 0)
        list += "\u2026 and " + std::to_string(more) + " more\n";
    return list;
}

} // namespace linkwright::helper
