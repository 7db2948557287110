// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/directory_entries.h"

#include "windows/constants.h"

#include <cstring>
#include <optional>

namespace linkwright::windows {

namespace {

std::uint32_t tagOf(const ExtendedEntry &entry)
{
    return entry.tag;
}

std::uint32_t tagOf(const BothEntry &entry)
{
    return entry.eaSize;
}

template<typename Entry>
std::optional<Entry> headOf(std::span<const std::byte> buffer)
{
    Entry entry;
    if (buffer.size() < sizeof entry)
        return std::nullopt;
    std::memcpy(&entry, buffer.data(), sizeof entry);
    if (entry.nameBytes > buffer.size() - sizeof entry || entry.nameBytes % sizeof(char16_t) != 0)
        return std::nullopt;
    return entry;
}

template<typename Entry>
ListedEntry listed(const Entry &entry, const std::byte *name)
{
    ListedEntry seen{.name = {}, .attributes = entry.attributes, .tag = 0, .id = entry.idLow};
    if ((entry.attributes & attributeReparsePoint) != 0)
        seen.tag = tagOf(entry);
    seen.name.resize(entry.nameBytes / sizeof(char16_t));
    std::memcpy(seen.name.data(), name, entry.nameBytes);
    return seen;
}

template<typename Entry>
std::vector<ListedEntry> entries(std::span<const std::byte> buffer)
{
    std::vector<ListedEntry> all;
    while (const auto entry = headOf<Entry>(buffer)) {
        all.push_back(listed(*entry, buffer.data() + sizeof(Entry)));
        if (entry->next < sizeof(Entry) || entry->next > buffer.size()) // 0 among them
            break;
        buffer = buffer.subspan(entry->next);
    }
    return all;
}

} // namespace

std::vector<ListedEntry> extendedEntries(std::span<const std::byte> buffer)
{
    return entries<ExtendedEntry>(buffer);
}

std::vector<ListedEntry> bothEntries(std::span<const std::byte> buffer)
{
    return entries<BothEntry>(buffer);
}

} // namespace linkwright::windows
