// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/random_numbers.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/overlapped.h"
#include "platform/windows/pipe_channel.h"
#include "platform/windows/user_of_process.h"

#include <algorithm>
#include <sddl.h>

namespace linkwright::windows {

namespace {

constexpr std::wstring_view nameStart = LR"(\\.\pipe\linkwright-)";
constexpr std::size_t nameDigits = 32;
constexpr DWORD roomInPipe = 65536; // bytes each way; more waits

bool isHexDigit(wchar_t unit)
{
    return (unit >= L'0' && unit <= L'9') || (unit >= L'a' && unit <= L'f');
}

std::wstring newName()
{
    constexpr std::wstring_view digits = L"0123456789abcdef";
    std::wstring name(nameStart);
    const auto numbers = randomNumbers();
    for (std::size_t at = 0; at < nameDigits; ++at)
        name += digits[(numbers[at / 16] >> (at % 16 * 4)) & 0xFU];
    return name;
}

/// An access list of nobody but this user and the administrators; protected: it takes nothing over.
class PrivateList
{
public:
    PrivateList()
    {
        const std::wstring text =
            L"D:P(A;;GA;;;BA)(A;;GA;;;" + UserOfProcess(::GetCurrentProcess()).identifier() + L")";
        ::ConvertStringSecurityDescriptorToSecurityDescriptorW(text.c_str(), SDDL_REVISION_1, &m_list, nullptr);
        m_attributes.lpSecurityDescriptor = m_list;
    }
    PrivateList(const PrivateList &) = delete;
    PrivateList &operator=(const PrivateList &) = delete;
    ~PrivateList() { ::LocalFree(m_list); }

    bool isThere() const { return m_list != nullptr; }
    SECURITY_ATTRIBUTES *attributes() { return &m_attributes; }

private:
    PSECURITY_DESCRIPTOR m_list = nullptr;
    SECURITY_ATTRIBUTES m_attributes{sizeof(SECURITY_ATTRIBUTES), nullptr, FALSE};
};

} // namespace

bool isPipeName(std::wstring_view name)
{
    return name.size() == nameStart.size() + nameDigits && name.starts_with(nameStart)
           && std::ranges::all_of(name.substr(nameStart.size()), isHexDigit);
}

Result<NewPipe> makePipe()
{
    PrivateList list;
    if (!list.isThere())
        return lastFailure({});
    NewPipe pipe{newName(), {}};
    constexpr DWORD kind = PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS;
    constexpr DWORD opening = PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE | FILE_FLAG_OVERLAPPED;
    pipe.end = SystemHandle(
        ::CreateNamedPipeW(pipe.name.c_str(), opening, kind, 1, roomInPipe, roomInPipe, 0, list.attributes()));
    if (!pipe.end.isOpen())
        return lastFailure({});
    return pipe;
}

Result<void> awaitClient(HANDLE pipe, HANDLE process, const StopToken &stop)
{
    Overlapped act(pipe);
    const BOOL begun = ::ConnectNamedPipe(pipe, act.call());
    const bool isThere = begun == FALSE && ::GetLastError() == ERROR_PIPE_CONNECTED;
    const auto came = isThere ? Result<DWORD>(0) : act.wait(begun, stop, process);
    if (!came)
        return std::unexpected(came.error());
    ULONG client = 0;
    if (::GetNamedPipeClientProcessId(pipe, &client) == 0)
        return lastFailure({});
    const DWORD wanted = ::GetProcessId(process);
    return wanted != 0 && client == wanted ? Result<void>{} : failure(ErrorKind::Denied, {});
}

Result<SystemHandle> openPipe(const std::wstring &name, DWORD server)
{
    constexpr DWORD flags = FILE_FLAG_OVERLAPPED | SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION;
    SystemHandle pipe(
        ::CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING, flags, nullptr));
    if (!pipe.isOpen())
        return lastFailure({});
    ULONG found = 0;
    if (::GetNamedPipeServerProcessId(pipe.get(), &found) == 0)
        return lastFailure({});
    if (found != server)
        return failure(ErrorKind::Denied, {});
    return pipe;
}

} // namespace linkwright::windows
