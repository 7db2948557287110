// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "links/link_entry.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a listing says, as bytes. A folder that may hang is read by a process of its own; the same values cross that
/// border as cross the one between two threads. Integers are little-endian, strings are counted.
namespace linkwright {

/// Entries of the folder asked for.
struct EntriesFound
{
    std::vector<Entry> entries;

    bool operator==(const EntriesFound &) const = default;
};

/// The listing is over; with an error when it could not be had or finished.
struct ListingEnded
{
    std::optional<Error> error;

    bool operator==(const ListingEnded &) const = default;
};

using ListingMessage = std::variant<EntriesFound, ListingEnded>;

/// One message, with its length in front.
std::string encode(const ListingMessage &message);

/// Takes messages out of a stream that arrives in pieces. A stream that breaks the rules is never trusted again.
class MessageReader
{
public:
    void add(std::string_view bytes) { m_waiting += bytes; }
    /// The next whole message; nothing when more bytes are needed or the stream is broken.
    std::optional<ListingMessage> next();
    bool isBroken() const { return m_broken; }

private:
    std::string m_waiting;
    bool m_broken = false;
};

} // namespace linkwright
