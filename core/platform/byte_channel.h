// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/stop.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace linkwright {

/// Bytes to and from another process. Waits as long as it takes, or until it is stopped (Cancelled).
class ByteChannel
{
public:
    ByteChannel() = default;
    ByteChannel(const ByteChannel &) = delete;
    ByteChannel &operator=(const ByteChannel &) = delete;
    virtual ~ByteChannel() = default;

    /// At least one byte, at most as many as there is room for; 0: the other end is closed.
    virtual Result<std::size_t> read(std::span<char> room, const StopToken &stop) = 0;
    /// All of it. Io when the other end is closed; no signal is raised.
    virtual Result<void> write(std::string_view bytes, const StopToken &stop) = 0;
};

/// Over two descriptors of this system, or one for both directions; they are this object's from now on.
std::unique_ptr<ByteChannel> channelOver(int reading, int writing);

} // namespace linkwright
