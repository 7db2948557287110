// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/worker_messages.h"

namespace linkwright::guard {

std::string packMessage(std::string_view bytes)
{
    ByteWriter length;
    length.number(static_cast<std::uint32_t>(bytes.size()));
    return length.take().append(bytes);
}

std::optional<std::size_t> lengthOf(std::string_view front)
{
    ByteReader in(front);
    const auto length = in.number<std::uint32_t>();
    return in.isGood() && length > 0 && length <= mostMessageBytes ? std::optional<std::size_t>(length) : std::nullopt;
}

void write(ByteWriter &to, NodeType type)
{
    to.number(static_cast<std::uint8_t>(type));
}

void write(ByteWriter &to, Streams streams)
{
    to.number(static_cast<std::uint8_t>(streams));
}

void write(ByteWriter &to, const Error &error)
{
    to.number(static_cast<std::uint8_t>(error.kind));
    to.text(error.where.bytes);
    to.number(static_cast<std::int32_t>(error.osCode));
}

void write(ByteWriter &to, const Identity &identity)
{
    to.number(identity.device);
    to.number(identity.node);
    write(to, identity.type);
}

void write(ByteWriter &to, const Marks &marks)
{
    to.number(marks.owner);
    to.number(marks.group);
    to.number(marks.modified);
}

void write(ByteWriter &to, const SeenLink &seen)
{
    write(to, seen.identity);
    to.number(seen.changed);
    write(to, seen.marks);
}

void write(ByteWriter &to, const NodeFacts &facts)
{
    write(to, facts.identity);
    to.number(facts.size);
    to.number(facts.names);
    to.number(facts.owner);
    to.number(facts.group);
    to.number(facts.mode);
    to.number(facts.modified);
    to.number(facts.changed);
    to.number(facts.foreignTag);
    to.number(static_cast<std::uint8_t>(facts.isBound));
}

void write(ByteWriter &to, const OtherFolder &other)
{
    to.number(other.number);
    to.text(other.path.bytes);
    write(to, other.identity);
}

void write(ByteWriter &to, const std::vector<Attribute> &attributes)
{
    to.number(static_cast<std::uint32_t>(attributes.size()));
    for (const Attribute &each : attributes) {
        to.text(each.name);
        to.text(each.value);
        to.flag(each.isStream);
    }
}

std::vector<Attribute> readAttributes(ByteReader &from)
{
    std::vector<Attribute> attributes;
    // The count is the other side's word: room is made only as they really come.
    for (auto left = from.number<std::uint32_t>(); left > 0 && from.isGood(); --left) {
        Attribute &each = attributes.emplace_back();
        each.name = from.text();
        each.value = from.text();
        each.isStream = from.flag();
    }
    return attributes;
}

NodeType readType(ByteReader &from)
{
    return static_cast<NodeType>(from.limited(static_cast<std::uint8_t>(NodeType::Other)));
}

Streams readStreams(ByteReader &from)
{
    return static_cast<Streams>(from.limited(static_cast<std::uint8_t>(Streams::TooLong)));
}

Error readError(ByteReader &from)
{
    Error error;
    error.kind = static_cast<ErrorKind>(from.limited(static_cast<std::uint8_t>(ErrorKind::Io)));
    error.where.bytes = from.text();
    error.osCode = from.number<std::int32_t>();
    return error;
}

Identity readIdentity(ByteReader &from)
{
    Identity identity;
    identity.device = from.number<std::uint64_t>();
    identity.node = from.number<std::uint64_t>();
    identity.type = readType(from);
    return identity;
}

Marks readMarks(ByteReader &from)
{
    Marks marks;
    marks.owner = from.number<std::uint32_t>();
    marks.group = from.number<std::uint32_t>();
    marks.modified = from.number<std::int64_t>();
    return marks;
}

SeenLink readSeenLink(ByteReader &from)
{
    SeenLink seen;
    seen.identity = readIdentity(from);
    seen.changed = from.number<std::int64_t>();
    seen.marks = readMarks(from);
    return seen;
}

NodeFacts readFacts(ByteReader &from)
{
    NodeFacts facts;
    facts.identity = readIdentity(from);
    facts.size = from.number<std::uint64_t>();
    facts.names = from.number<std::uint32_t>();
    facts.owner = from.number<std::uint32_t>();
    facts.group = from.number<std::uint32_t>();
    facts.mode = from.number<std::uint32_t>();
    facts.modified = from.number<std::int64_t>();
    facts.changed = from.number<std::int64_t>();
    facts.foreignTag = from.number<std::uint32_t>();
    facts.isBound = from.number<std::uint8_t>() != 0;
    return facts;
}

OtherFolder readOther(ByteReader &from)
{
    OtherFolder other;
    other.number = from.number<std::uint32_t>();
    other.path.bytes = from.text();
    other.identity = readIdentity(from);
    return other;
}

std::string readName(ByteReader &from)
{
    std::string name = from.text();
    if (!isProperName(name))
        from.reject();
    return name;
}

} // namespace linkwright::guard
