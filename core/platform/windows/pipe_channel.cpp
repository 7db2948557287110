// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/pipe_channel.h"

#include "platform/windows/last_failure.h"
#include "platform/windows/overlapped.h"

namespace linkwright::windows {

namespace {

bool isClosedEnd(int code)
{
    return code == ERROR_BROKEN_PIPE || code == ERROR_PIPE_NOT_CONNECTED || code == ERROR_NO_DATA;
}

class PipeChannel final : public ByteChannel
{
public:
    explicit PipeChannel(SystemHandle pipe)
        : m_pipe(std::move(pipe))
    {
    }

    Result<std::size_t> read(std::span<char> room, const StopToken &stop) override
    {
        Overlapped act(m_pipe.get());
        const auto count =
            act.wait(::ReadFile(m_pipe.get(), room.data(), static_cast<DWORD>(room.size()), nullptr, act.call()), stop);
        if (!count && isClosedEnd(count.error().osCode))
            return 0;
        return count ? Result<std::size_t>(*count) : std::unexpected(count.error());
    }

    Result<void> write(std::string_view bytes, const StopToken &stop) override
    {
        while (!bytes.empty()) {
            Overlapped act(m_pipe.get());
            const auto count = act.wait(
                ::WriteFile(m_pipe.get(), bytes.data(), static_cast<DWORD>(bytes.size()), nullptr, act.call()), stop);
            if (!count && count.error().kind == ErrorKind::Cancelled)
                return std::unexpected(count.error());
            if (!count)
                return failure(ErrorKind::Io, {}, count.error().osCode);
            bytes.remove_prefix(*count);
        }
        return {};
    }

private:
    SystemHandle m_pipe;
};

} // namespace

std::unique_ptr<ByteChannel> channelOver(SystemHandle pipe)
{
    return std::make_unique<PipeChannel>(std::move(pipe));
}

} // namespace linkwright::windows
