// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/frames.h"

#include "base/byte_stream.h"
#include "platform/random_numbers.h"

namespace linkwright {

namespace {

constexpr std::size_t lengthBytes = 4;
constexpr std::size_t headBytes = 1 + 16 + 4 + 1;

std::unexpected<Error> notAFrame()
{
    return failure(ErrorKind::Corrupt, {});
}

/// Fills the whole string; how many bytes came before the end.
Result<std::size_t> readAll(ByteChannel &channel, std::string &bytes, const StopToken &stop)
{
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto count = channel.read(std::span(bytes).subspan(filled), stop);
        if (!count)
            return count;
        if (*count == 0)
            break;
        filled += *count;
    }
    return filled;
}

} // namespace

SessionNonce newNonce()
{
    const auto numbers = randomNumbers();
    return {numbers[0], numbers[1]};
}

std::optional<std::string> packFrame(const Frame &frame)
{
    const std::size_t length = headBytes + frame.body.size();
    if (length > mostFrameBytes)
        return std::nullopt;
    ByteWriter out;
    out.number(static_cast<std::uint32_t>(length));
    out.number(frameVersion);
    out.number(frame.nonce[0]);
    out.number(frame.nonce[1]);
    out.number(frame.number);
    out.number(static_cast<std::uint8_t>(frame.kind));
    return out.take() + frame.body;
}

std::optional<Frame> unpackFrame(std::string_view bytes)
{
    if (bytes.size() < headBytes || bytes.size() > mostFrameBytes)
        return std::nullopt;
    ByteReader in(bytes.substr(0, headBytes));
    const auto version = in.number<std::uint8_t>();
    Frame frame;
    frame.nonce[0] = in.number<std::uint64_t>();
    frame.nonce[1] = in.number<std::uint64_t>();
    frame.number = in.number<std::uint32_t>();
    frame.kind = static_cast<FrameKind>(in.limited(static_cast<std::uint8_t>(FrameKind::Recovered)));
    frame.body = bytes.substr(headBytes);
    return in.isGood() && version == frameVersion ? std::optional(std::move(frame)) : std::nullopt;
}

Result<std::optional<Frame>> readFrame(ByteChannel &channel, const StopToken &stop)
{
    std::string bytes(lengthBytes, '\0');
    const auto head = readAll(channel, bytes, stop);
    if (!head)
        return std::unexpected(head.error());
    if (*head == 0)
        return std::nullopt;
    const auto length = ByteReader(bytes).number<std::uint32_t>();
    if (*head < lengthBytes || length < headBytes || length > mostFrameBytes)
        return notAFrame();
    bytes.resize(length);
    const auto rest = readAll(channel, bytes, stop);
    if (!rest)
        return std::unexpected(rest.error());
    auto frame = *rest == length ? unpackFrame(bytes) : std::nullopt;
    return frame ? Result<std::optional<Frame>>(std::move(frame)) : notAFrame();
}

Result<void> writeFrame(ByteChannel &channel, const Frame &frame, const StopToken &stop)
{
    const auto bytes = packFrame(frame);
    return bytes ? channel.write(*bytes, stop) : failure(ErrorKind::OutOfResources, {});
}

} // namespace linkwright
