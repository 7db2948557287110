// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/byte_stream.h"
#include "platform/file_system.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a program and its workers say to each other: messages, each with its length (32 bits) in front. The program
/// asks one thing at a time: a topic, which of it, the number of the folder that is asked, and what the question needs;
/// a worker answers each with one message. Neither trusts the other: what is no message, whole, ends it.
namespace linkwright::guard {

inline constexpr std::size_t mostMessageBytes = std::size_t{4} << 20U; // of what follows the length
inline constexpr std::size_t lengthBytes = 4;
/// What one question for the first bytes of a file may ask for.
inline constexpr std::size_t mostOfFile = std::size_t{1} << 20U;

/// What a question is about; its second byte says which of them, in the order below.
enum class Topic : std::uint8_t { Open, Look, ReadOn, Change, Pair, Long, LetGo };

/// By a path; the number of the folder is 0.
enum class Open : std::uint8_t {
    Folder,
    Node, // any object, nothing followed at its end
};

/// The calls of a Folder that look, but for followMagic(): procfs is local.
enum class Look : std::uint8_t {
    RealPath,
    Facts,
    Entry,
    LinkText,
    Entries, // opens a reader, which has a number of its own
    OpenChild,
    Step,
    Reach,
    RefusesFollowing,
    HoldsLinks,
    HoldsStreams,
    OnlyTakesNames,
    Born,
    Beginning,
    AllNames,
    Attributes,
    Streams,
};

/// The next entries; the number is a reader's.
enum class ReadOn : std::uint8_t { Next };

/// Those that change.
enum class Change : std::uint8_t {
    MakeLink,
    Retarget,
    MakeFolder,
    RemoveFolder,
    Exchange,
    Unlink,
    SetMarks,
    SetLikeness,
    Sync
};

/// Those that need two folders.
enum class Pair : std::uint8_t { MakeHardLink, Move, MoveIntoOwn };

/// Those that read whole files.
enum class Long : std::uint8_t { Copy, Compare };

/// Not answered.
enum class LetGo : std::uint8_t { Folder, Reader };

/// How an answer begins.
enum class Answer : std::uint8_t {
    Done, // what was asked for follows
    Failed, // an Error follows
    StillAtIt, // of a long copy: how many bytes of how many; it goes on when it is told to (one flag)
};

/// The other folder of a call that needs two.
struct OtherFolder
{
    std::uint32_t number = 0; // one that the worker has open; 0: by its path, and it must be the very one
    NativePath path;
    Identity identity;

    bool operator==(const OtherFolder &) const = default;
};

constexpr Topic topicOf(Open)
{
    return Topic::Open;
}
constexpr Topic topicOf(Look)
{
    return Topic::Look;
}
constexpr Topic topicOf(ReadOn)
{
    return Topic::ReadOn;
}
constexpr Topic topicOf(Change)
{
    return Topic::Change;
}
constexpr Topic topicOf(Pair)
{
    return Topic::Pair;
}
constexpr Topic topicOf(Long)
{
    return Topic::Long;
}
constexpr Topic topicOf(LetGo)
{
    return Topic::LetGo;
}

/// How a question begins.
template<typename Which>
ByteWriter questionOf(Which which, std::uint32_t number)
{
    ByteWriter out;
    out.number(static_cast<std::uint8_t>(topicOf(which)));
    out.number(static_cast<std::uint8_t>(which));
    out.number(number);
    return out;
}

/// The bytes with their length in front.
std::string packMessage(std::string_view bytes);
/// The length that stands in front; nothing when no message may be that long.
std::optional<std::size_t> lengthOf(std::string_view front);

void write(ByteWriter &to, const Error &error);
void write(ByteWriter &to, const Identity &identity);
void write(ByteWriter &to, const Marks &marks);
void write(ByteWriter &to, const SeenLink &seen);
void write(ByteWriter &to, const NodeFacts &facts);
void write(ByteWriter &to, const OtherFolder &other);
void write(ByteWriter &to, NodeType type);
void write(ByteWriter &to, Streams streams);
void write(ByteWriter &to, const std::vector<Attribute> &attributes);

Error readError(ByteReader &from);
Identity readIdentity(ByteReader &from);
Marks readMarks(ByteReader &from);
SeenLink readSeenLink(ByteReader &from);
NodeFacts readFacts(ByteReader &from);
OtherFolder readOther(ByteReader &from);
NodeType readType(ByteReader &from);
Streams readStreams(ByteReader &from);
std::vector<Attribute> readAttributes(ByteReader &from);
/// A name that an entry may have.
std::string readName(ByteReader &from);

} // namespace linkwright::guard
