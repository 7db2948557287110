// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/helper_process.h"

#include "platform/windows/command_text.h"
#include "platform/windows/pipe_channel.h"
#include "platform/windows/sha256.h"
#include "platform/windows/wide_text.h"

#include <objbase.h>
#include <shellapi.h>

namespace linkwright {

namespace {

using windows::SystemHandle;
using windows::wideFromWtf8;

constexpr DWORD patience = 800; // milliseconds for an end that is due

/// The first act waits until the helper has opened the pipe, and makes sure that it was the helper.
class AwaitedChannel final : public ByteChannel
{
public:
    AwaitedChannel(SystemHandle pipe, HANDLE process)
        : m_pipe(std::move(pipe))
        , m_process(process)
    {
    }

    Result<std::size_t> read(std::span<char> room, const StopToken &stop) override
    {
        const auto ready = await(stop);
        return ready ? m_channel->read(room, stop) : std::unexpected(ready.error());
    }

    Result<void> write(std::string_view bytes, const StopToken &stop) override
    {
        const auto ready = await(stop);
        return ready ? m_channel->write(bytes, stop) : ready;
    }

private:
    Result<void> await(const StopToken &stop)
    {
        if (m_channel)
            return {};
        if (!m_pipe.isOpen())
            return failure(ErrorKind::Io, {}, ERROR_PIPE_NOT_CONNECTED);
        if (auto came = windows::awaitClient(m_pipe.get(), m_process, stop); !came) {
            m_pipe = {};
            return came;
        }
        m_channel = windows::channelOver(std::move(m_pipe));
        return {};
    }

    SystemHandle m_pipe;
    HANDLE m_process;
    std::unique_ptr<ByteChannel> m_channel; // once it is connected
};

class ElevatedProcess final : public HelperProcess
{
public:
    ElevatedProcess(SystemHandle process, SystemHandle pipe)
        : m_process(std::move(process))
        , m_channel(std::make_unique<AwaitedChannel>(std::move(pipe), m_process.get()))
    {
    }
    ElevatedProcess(const ElevatedProcess &) = delete;
    ElevatedProcess &operator=(const ElevatedProcess &) = delete;
    ~ElevatedProcess() override { std::ignore = end(); }

    ByteChannel &channel() override { return *m_channel; }
    std::optional<HelperEnd> end() override
    {
        m_channel = std::make_unique<AwaitedChannel>(SystemHandle(), m_process.get());
        const bool hasEnded = ::WaitForSingleObject(m_process.get(), patience) == WAIT_OBJECT_0;
        return hasEnded ? std::optional(HelperEnd::Other) : std::nullopt;
    }
    /// We may not end what has more rights than we; the closed pipe ends it.
    void giveUp() override { std::ignore = end(); }

private:
    SystemHandle m_process;
    std::unique_ptr<ByteChannel> m_channel;
};

/// ShellExecuteExW may ask the shell's extensions, which want it.
class ForCom
{
public:
    ForCom()
        : m_entered(SUCCEEDED(::CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE)))
    {
    }
    ForCom(const ForCom &) = delete;
    ForCom &operator=(const ForCom &) = delete;
    ~ForCom()
    {
        if (m_entered)
            ::CoUninitialize();
    }

private:
    bool m_entered;
};

/// A window of ours that is in front, so that the prompt comes before it and not as a blinking button.
HWND ownWindowInFront()
{
    HWND window = ::GetForegroundWindow();
    DWORD process = 0;
    if (window != nullptr)
        ::GetWindowThreadProcessId(window, &process);
    return process == ::GetCurrentProcessId() ? window : nullptr;
}

/// What a person who looks at the prompt's details consents to.
std::wstring argumentsOf(const HelperOrder &order, const std::wstring &pipe, const std::string &digest)
{
    return windows::commandText({L"--pipe", pipe, L"--process", std::to_wstring(::GetCurrentProcessId()), L"--request",
                                 wideFromWtf8(digest), wideFromWtf8(optionOf(order.task)),
                                 std::to_wstring(order.changes), L"--in", wideFromWtf8(order.places)});
}

std::expected<SystemHandle, NoHelper> run(const std::wstring &program, const std::wstring &arguments)
{
    const ForCom com;
    SHELLEXECUTEINFOW order{};
    order.cbSize = sizeof order;
    order.fMask = SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
    order.hwnd = ownWindowInFront();
    order.lpVerb = L"runas";
    order.lpFile = program.c_str();
    order.lpParameters = arguments.c_str();
    order.nShow = SW_SHOWNORMAL;
    if (::ShellExecuteExW(&order) == 0)
        return std::unexpected(::GetLastError() == ERROR_CANCELLED ? NoHelper::Declined : NoHelper::Failed);
    SystemHandle process(order.hProcess);
    return process.isOpen() ? std::expected<SystemHandle, NoHelper>(std::move(process))
                            : std::unexpected(NoHelper::Failed);
}

} // namespace

/// Run under Wine, whose runas asks nobody; the prompt itself awaits a check on a real Windows.
std::expected<std::unique_ptr<HelperProcess>, NoHelper> startHelper(const HelperCommand &command)
{
    const std::wstring program = wideFromWtf8(command.helper.bytes);
    if (program.empty() || ::GetFileAttributesW(program.c_str()) == INVALID_FILE_ATTRIBUTES)
        return std::unexpected(NoHelper::NotInstalled);
    const std::string digest = windows::sha256(command.order.request);
    auto pipe = windows::makePipe();
    if (!pipe || digest.empty())
        return std::unexpected(NoHelper::Failed);
    auto process = run(program, argumentsOf(command.order, pipe->name, digest));
    if (!process)
        return std::unexpected(process.error());
    return std::make_unique<ElevatedProcess>(std::move(*process), std::move(pipe->end));
}

/// Nothing is inherited by number here.
std::unique_ptr<HelperProcess> helperBehind(int /*descriptor*/)
{
    return nullptr;
}

} // namespace linkwright
