// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/byte_channel.h"

#include "platform/posix/descriptor.h"
#include "platform/posix/errno_kind.h"

#include <algorithm>
#include <climits>
#include <poll.h>
#include <sys/socket.h>

namespace linkwright {

namespace {

constexpr int milliseconds = 50; // between two questions whether it is stopped

class DescriptorChannel final : public ByteChannel
{
public:
    DescriptorChannel(int reading, int writing)
        : m_reading(reading)
        , m_own(writing == reading ? -1 : writing)
        , m_writing(writing)
    {
    }

    Result<std::size_t> read(std::span<char> room, const StopToken &stop) override
    {
        if (const auto ready = wait(m_reading.number(), POLLIN, stop); !ready)
            return std::unexpected(ready.error());
        const auto count = posix::uninterrupted([&] { return ::read(m_reading.number(), room.data(), room.size()); });
        if (count < 0 && errno == ECONNRESET)
            return 0;
        return count >= 0 ? Result<std::size_t>(static_cast<std::size_t>(count)) : posix::lastFailure({});
    }

    Result<void> write(std::string_view bytes, const StopToken &stop) override
    {
        while (!bytes.empty()) {
            if (auto ready = wait(m_writing, POLLOUT, stop); !ready)
                return ready;
            const auto count = posix::uninterrupted([&] { return put(bytes); });
            if (count < 0 && errno != EAGAIN)
                return failure(ErrorKind::Io, {}, errno);
            if (count > 0)
                bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return {};
    }

private:
    /// Never more than fits: a full pipe must not keep us from being stopped.
    ssize_t put(std::string_view bytes) const
    {
        const auto sent = ::send(m_writing, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0 || errno != ENOTSOCK)
            return sent;
        return ::write(m_writing, bytes.data(), std::min(bytes.size(), std::size_t{PIPE_BUF}));
    }

    static Result<void> wait(int descriptor, short event, const StopToken &stop)
    {
        pollfd asked{descriptor, event, 0};
        while (!stop.stop_requested()) {
            const int ready = ::poll(&asked, 1, stop.stop_possible() ? milliseconds : -1);
            if (ready > 0)
                return {};
            if (ready < 0 && errno != EINTR)
                return posix::lastFailure({});
        }
        return failure(ErrorKind::Cancelled, {});
    }

    posix::Descriptor m_reading;
    posix::Descriptor m_own; // where it is not the same
    int m_writing;
};

} // namespace

std::unique_ptr<ByteChannel> channelOver(int reading, int writing)
{
    return std::make_unique<DescriptorChannel>(reading, writing);
}

} // namespace linkwright
