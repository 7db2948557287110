// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/byte_channel.h"

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

/// What a program and its helper say to each other: frames, the same on every system. A frame is its length (32 bits,
/// of what follows), the version, the session's nonce, its number in the session, its kind, and what the kind needs.
/// The program asks, one frame after the other, numbered from 0; the helper answers each with one that has its number.
/// Begin comes first and once; Act names one of its changes, each once and in order; or, where the request says so,
/// Recover brings all of them to an end, after a batch that was cut off; End is the last.
namespace linkwright {

inline constexpr std::uint8_t frameVersion = 2;
inline constexpr std::size_t mostFrameBytes = std::size_t{1} << 20U; // of what follows the length

enum class FrameKind : std::uint8_t {
    Begin, // a HelperRequest
    Act, // the number of a change
    Sync,
    End, // not answered
    Accepted, // answers Begin
    Rejected, // an Error; answers anything, and the session is over
    Made, // an Outcome; answers Act
    Synced, // Errors; answers Sync
    Recover, // instead of any Act, and only where the request is of a batch that was cut off
    Recovered, // a RecoveryReport; answers Recover
};

/// 128 random bits, chosen by the program and in every frame of a session: frames of another one are refused.
using SessionNonce = std::array<std::uint64_t, 2>;

SessionNonce newNonce();

struct Frame
{
    SessionNonce nonce{};
    std::uint32_t number = 0;
    FrameKind kind = FrameKind::End;
    std::string body = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out

    bool operator==(const Frame &) const = default;
};

/// With the length in front. Nothing when it is longer than a frame may be.
std::optional<std::string> packFrame(const Frame &frame);

/// What follows the length. Nothing when that is no frame, of this version, whole.
std::optional<Frame> unpackFrame(std::string_view bytes);

/// Reads exactly one frame. Nothing: the other end closed the channel between two frames. Corrupt: what came is none,
/// longer than one may be, or was cut short.
Result<std::optional<Frame>> readFrame(ByteChannel &channel, const StopToken &stop = {});

/// OutOfResources when it is longer than a frame may be: nothing was sent then.
Result<void> writeFrame(ByteChannel &channel, const Frame &frame, const StopToken &stop = {});

} // namespace linkwright
