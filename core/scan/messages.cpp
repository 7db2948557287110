// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/messages.h"

#include "base/byte_stream.h"

namespace linkwright {

namespace {

/// More than any batch is long; a length beyond it is a broken stream, not a reason to wait for 4 GiB.
constexpr std::uint64_t longestMessage = 64ULL * 1024 * 1024;
constexpr std::size_t lengthSize = 4;

enum Tag : std::uint8_t { EntriesTag, EndedTag };

void write(ByteWriter &to, const LinkPart &link)
{
    to.text(link.target.raw);
    to.flag(link.style.absolute);
    to.flag(link.style.messy);
    to.flag(link.style.lengthy);
    to.flag(link.style.otherFileSystem);
    to.flag(link.style.outside);
    const Verdict verdict = link.verdict();
    to.number(static_cast<std::uint8_t>(verdict.health));
    to.number(verdict.hops);
    to.number(verdict.osCode);
    to.flag(verdict.otherFileSystem);
    to.text(verdict.path.bytes);
    to.number(static_cast<std::uint8_t>(verdict.endType));
}

NodeType readType(ByteReader &from)
{
    return static_cast<NodeType>(from.limited(static_cast<std::uint8_t>(NodeType::Other)));
}

LinkPart readLink(ByteReader &from)
{
    LinkTarget target{from.text()};
    Style style;
    style.absolute = from.flag();
    style.messy = from.flag();
    style.lengthy = from.flag();
    style.otherFileSystem = from.flag();
    style.outside = from.flag();
    Verdict verdict;
    verdict.health = static_cast<Health>(from.limited(healthCount - 1));
    verdict.hops = from.number<std::uint16_t>();
    verdict.osCode = from.number<std::int32_t>();
    verdict.otherFileSystem = from.flag();
    verdict.path.bytes = from.text();
    verdict.endType = readType(from);
    return {std::move(target), style, verdict};
}

void write(ByteWriter &to, const Entry &entry)
{
    to.text(entry.name);
    to.number(static_cast<std::uint8_t>(entry.type));
    to.number(entry.names);
    to.number(entry.size);
    to.number(entry.modified);
    to.number(entry.foreignTag);
    to.flag(entry.link != nullptr);
    if (entry.link)
        write(to, *entry.link);
}

Entry readEntry(ByteReader &from)
{
    Entry entry;
    entry.name = from.text();
    entry.type = readType(from);
    entry.names = from.number<std::uint32_t>();
    entry.size = from.number<std::uint64_t>();
    entry.modified = from.number<std::int64_t>();
    entry.foreignTag = from.number<std::uint32_t>();
    if (from.flag())
        entry.link = std::make_shared<const LinkPart>(readLink(from));
    return entry;
}

void write(ByteWriter &to, const EntriesFound &found)
{
    to.number(static_cast<std::uint8_t>(EntriesTag));
    to.number(static_cast<std::uint32_t>(found.entries.size()));
    for (const Entry &entry : found.entries)
        write(to, entry);
}

void write(ByteWriter &to, const ListingEnded &ended)
{
    to.number(static_cast<std::uint8_t>(EndedTag));
    to.flag(ended.error.has_value());
    if (!ended.error)
        return;
    to.number(static_cast<std::uint8_t>(ended.error->kind));
    to.text(ended.error->where.bytes);
    to.number(static_cast<std::int32_t>(ended.error->osCode));
}

EntriesFound readEntries(ByteReader &from)
{
    EntriesFound found;
    // The count is the writer's word: room is made only as entries really come.
    for (auto left = from.number<std::uint32_t>(); left > 0 && from.isGood(); --left)
        found.entries.push_back(readEntry(from));
    return found;
}

ListingEnded readEnded(ByteReader &from)
{
    ListingEnded ended;
    if (!from.flag())
        return ended;
    Error error;
    error.kind = static_cast<ErrorKind>(from.limited(static_cast<std::uint8_t>(ErrorKind::Io)));
    error.where.bytes = from.text();
    error.osCode = from.number<std::int32_t>();
    ended.error = std::move(error);
    return ended;
}

std::optional<ListingMessage> decode(std::string_view bytes)
{
    ByteReader from(bytes);
    ListingMessage message;
    if (from.limited(EndedTag) == EntriesTag)
        message = readEntries(from);
    else
        message = readEnded(from);
    if (!from.isGood() || !from.isAtEnd())
        return std::nullopt;
    return message;
}

} // namespace

std::string encode(const ListingMessage &message)
{
    ByteWriter body;
    std::visit([&body](const auto &kind) { write(body, kind); }, message);
    std::string bytes = body.take();
    ByteWriter length;
    length.number(static_cast<std::uint32_t>(bytes.size()));
    return length.take() + bytes;
}

std::optional<ListingMessage> MessageReader::next()
{
    if (m_broken || m_waiting.size() < lengthSize)
        return std::nullopt;
    const auto length = ByteReader(m_waiting).number<std::uint32_t>();
    m_broken = length > longestMessage;
    if (m_broken || m_waiting.size() - lengthSize < length)
        return std::nullopt;
    auto message = decode(std::string_view(m_waiting).substr(lengthSize, length));
    m_broken = !message;
    m_waiting.erase(0, lengthSize + length);
    return message;
}

} // namespace linkwright
