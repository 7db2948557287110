// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "windows/stream_entries.h"

#include <cstring>
#include <optional>

namespace linkwright::windows {

namespace {

/// "name" of ":name:$DATA"; nothing of anything else.
std::optional<std::u16string> bareName(std::u16string_view whole)
{
    constexpr std::u16string_view type = u":$DATA";
    if (!whole.starts_with(u':') || whole.size() <= type.size() + 1 || !whole.ends_with(type))
        return std::nullopt;
    whole.remove_prefix(1);
    whole.remove_suffix(type.size());
    return std::u16string(whole);
}

} // namespace

std::vector<StreamEntry> streamEntries(std::span<const std::byte> buffer)
{
    std::vector<StreamEntry> all;
    while (buffer.size() >= sizeof(StreamHead)) {
        StreamHead head;
        std::memcpy(&head, buffer.data(), sizeof head);
        if (head.nameBytes > buffer.size() - sizeof head || head.nameBytes % sizeof(char16_t) != 0)
            break;
        std::u16string whole(head.nameBytes / sizeof(char16_t), u'\0');
        std::memcpy(whole.data(), buffer.data() + sizeof head, head.nameBytes);
        if (auto name = bareName(whole))
            all.push_back({.name = std::move(*name), .size = head.size});
        if (head.next < sizeof head || head.next > buffer.size()) // 0 among them
            break;
        buffer = buffer.subspan(head.next);
    }
    return all;
}

} // namespace linkwright::windows
